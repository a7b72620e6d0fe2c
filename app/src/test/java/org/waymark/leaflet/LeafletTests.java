package org.waymark.leaflet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Paper in every language: read back as a screen reader would, and drawn to look at. */
class LeafletTests {
  private static final String PAGE = "https://waymark.example/local/";

  @BeforeAll
  static void aJudgeIsReady() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  record Case(Printed what, String language) {
    private static final java.util.Map<Case, byte[]> MADE =
        new java.util.concurrent.ConcurrentHashMap<>();

    byte[] pdf() {
      return MADE.computeIfAbsent(this, one -> what.make(edition(language, 9)));
    }
  }

  private static final Set<String> HARDEST = Set.of("en", "ar", "th", "zh-Hans");

  static Stream<Case> usual() {
    return allOfThem()
        .filter(one -> one.what() == Printed.CARD || HARDEST.contains(one.language()));
  }

  static Stream<Case> rest() {
    return allOfThem()
        .filter(one -> one.what() != Printed.CARD && !HARDEST.contains(one.language()));
  }

  private static Stream<Case> allOfThem() {
    return LeafletWords.LANGUAGES.stream()
        .flatMap(language -> Stream.of(Printed.values()).map(what -> new Case(what, language)));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("rest")
  void theOtherDocumentsMayBeReadAloudToo(Case one) throws Exception {
    everyDocumentMayBeReadAloudByTheStandard(one);
  }

  @ParameterizedTest
  @MethodSource("usual")
  void everyDocumentMayBeReadAloudByTheStandard(Case one) throws Exception {
    byte[] pdf = one.pdf();
    draw(pdf, one.what().code() + "-" + one.language());

    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
      var flavour = org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1;
      ValidationResult judged =
          Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
      assertThat(judged.getTestAssertions())
          .extracting(TestAssertion::getMessage)
          .as(one.toString())
          .isEmpty();
      assertThat(judged.isCompliant()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("usual")
  void everyDocumentSaysTheServicesInItsLanguageWithDateAndCode(Case one) {
    ReadBack read = ReadBack.of(one.pdf());
    LeafletWords words = LeafletWords.in(one.language());

    assertThat(read.text())
        .contains(
            InventedServices.services(one.language(), 1).getFirst().itsOwn().name().substring(0, 5))
        .contains("01632 960100", PAGE + one.language(), "2026")
        .contains(words.say("ring-now").substring(0, 4));
    assertThat(read.tags()).contains("Document", "H1", "H2", "P", "Figure");
  }

  @ParameterizedTest
  @MethodSource("usual")
  void everyFontIsInsideAndEveryGlyphIsACharacter(Case one) throws IOException {
    try (PDDocument document = Loader.loadPDF(one.pdf())) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
        }
      }
      assertThat(document.getDocumentCatalog().getLanguage())
          .startsWith(one.language().split("-")[0]);
    }
  }

  @Test
  void nothingIsLeftBlankForWantOfALetter() {
    for (String language : LeafletWords.LANGUAGES) {
      LeafletWords words = LeafletWords.in(language);
      for (String key : words.keys()) {
        Line line = Typesetting.of(words.language()).line(words.say(key, 1), Style.plain(10));
        assertThat(line.runs().stream().flatMap(run -> run.glyphs().stream()))
            .as("%s in %s", key, language)
            .allSatisfy(glyph -> assertThat(glyph.id()).isNotZero());
      }
    }
  }

  @Test
  void everyLanguageSaysTheSameThings() {
    Set<String> english = new TreeSet<>(LeafletWords.in("en").keys());

    for (String language : LeafletWords.LANGUAGES) {
      assertThat(new TreeSet<>(LeafletWords.in(language).keys())).as(language).isEqualTo(english);
    }
  }

  @Test
  void arabicLettersJoinAndRunFromTheRight() {
    Line line = Typesetting.of(Locale.forLanguageTag("ar")).line("بيت 12", Style.plain(10));

    Run first = line.runs().getFirst();
    Run last = line.runs().getLast();
    assertThat(first.glyphs().getFirst().says()).isEqualTo("1");
    assertThat(last.glyphs().getLast().says()).isEqualTo("ب");
    assertThat(last.glyphs().getLast().id())
        .as("a letter that joins is another glyph than one that stands alone")
        .isNotEqualTo(Run.shape("ب", Typeface.KURINTO, true).glyphs().getFirst().id());
  }

  @Test
  void aHouseNumberStaysBeforeItsStreetInArabic() {
    String address = LeafletWords.asWritten("1 Quay Street, Larkstow");

    Line line = Typesetting.of(Locale.forLanguageTag("ar")).line(address, Style.plain(10));

    assertThat(line.runs().getFirst().glyphs().getFirst().says()).isEqualTo("1");
  }

  @Test
  void aThaiToneStandsAboveItsVowelNotInIt() {
    Run run = Run.shape("ที่", Typeface.KURINTO, false);
    java.awt.Font font = Typeface.KURINTO.shaping();
    var vector =
        font.layoutGlyphVector(
            new java.awt.font.FontRenderContext(null, true, true), "ที่".toCharArray(), 0, 3, 0);
    double vowelTop = vector.getGlyphOutline(1).getBounds2D().getMinY();
    double toneBottom =
        vector.getGlyphOutline(2).getBounds2D().getMaxY()
            - vector.getGlyphPosition(2).getY()
            - run.glyphs().get(2).rise();

    assertThat(toneBottom).isLessThan(vowelTop);
  }

  @Test
  void thaiBreaksBetweenItsWordsAndLosesNone() {
    String text = "ห้องอุ่นมีคนคุยด้วยและมีที่อาบน้ำชาพร้อมเสมอไม่มีใครถามชื่อคุณ";

    List<Line> lines =
        Typesetting.of(Locale.forLanguageTag("th")).lines(text, Style.plain(10), 100);

    assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.width() <= 100 * 100);
    assertThat(String.join("", lines.stream().map(Line::text).toList())).isEqualTo(text);
    assertThat(lines.getFirst().text()).doesNotEndWith("เ").doesNotEndWith("แ").doesNotEndWith("ไ");
  }

  @Test
  void whatFindsNoRoomOnTheCardIsCountedOnItsBack() {
    ReadBack read = ReadBack.of(FoldingCard.of(edition("en", 60)));

    long printed = read.lines().stream().filter(line -> line.startsWith("The Lantern")).count();

    assertThat(printed).isBetween(8L, 40L);
    assertThat(read.text()).contains((60 - printed) + " more on the web page");
  }

  @Test
  void theCardIsOneSheetWithItsPagesInReadingOrder() throws IOException {
    byte[] pdf = FoldingCard.of(edition("en", 12));
    List<String> lines = ReadBack.of(pdf).lines();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(lines).startsWith("Useful numbers", "As of 21 November 2026");
    assertThat(lines.indexOf("The Lantern 2")).isLessThan(lines.indexOf("The Lantern 5"));
    assertThat(lines.indexOf("The Lantern 5")).isLessThan(lines.indexOf("In danger now: 999"));
  }

  @Test
  void theCoverAndTheTitleSayNothingToWhoeverFindsIt() throws IOException {
    byte[] pdf = FullLeaflet.of(edition("en", 3));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Useful numbers");
    }
    assertThat(ReadBack.of(pdf).lines().subList(0, 6).toString().toLowerCase(Locale.UK))
        .doesNotContain("sex", "women", "lantern", "drug", "abuse");
  }

  @Test
  void whatTheServiceWroteInAnotherLanguageSaysSo() {
    Edition polish =
        new Edition(
            LeafletWords.in("pl"),
            InventedServices.services("en", 2),
            PAGE + "pl",
            InventedServices.MADE_AT);

    assertThat(ReadBack.of(FoldingCard.of(polish)).text().replace('\n', ' '))
        .contains("The Lantern (w języku: angielski)");
  }

  private static Edition edition(String language, int services) {
    return new Edition(
        LeafletWords.in(language),
        InventedServices.services(language, services),
        PAGE + language,
        InventedServices.MADE_AT);
  }

  /** To be looked at: target/leaflets. */
  private static void draw(byte[] pdf, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "leaflets"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 60);
      assertThat(isWritten(Objects.requireNonNull(first))).isTrue();
      javax.imageio.ImageIO.write(first, "png", folder.resolve(name + ".png").toFile());
    }
  }

  private static boolean isWritten(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xff) < 60) {
          return true;
        }
      }
    }
    return false;
  }
}
