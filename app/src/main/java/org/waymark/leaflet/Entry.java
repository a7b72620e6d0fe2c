package org.waymark.leaflet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waymark.directory.ListedService;
import org.waymark.directory.Place;
import org.waymark.directory.Said;
import org.waymark.directory.Tongue;
import org.waymark.directory.Words;

/** One service as it stands on paper. Whatever it did not say leaves no trace. */
record Entry(ListedService service, LeafletWords words) {

  /** The same with a heading above it that never stands alone. */
  static Block.Group under(Block heading, Block.Group first) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading);
    blocks.addAll(first.blocks());
    return new Block.Group(first.tag(), blocks);
  }

  /** As much as a card has room for: name, number, hours, place, and what is not asked for. */
  Block.Group brief(float size) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block("H2", name(), Style.bold(size * 1.08f).before(size * 0.6f)));
    String helps = helps();
    if (!helps.isBlank()) {
      blocks.add(new Block("P", helps, Style.plain(size)));
    }
    reach().forEach(number -> blocks.add(new Block("P", number, Style.bold(size))));
    Stream.concat(
            hours(), service.places().stream().map(Place::address).map(LeafletWords::asWritten))
        .filter(line -> !line.isBlank())
        .forEach(line -> blocks.add(new Block("P", line, Style.plain(size))));
    String marks = marks();
    if (!marks.isBlank()) {
      blocks.add(new Block("P", marks, Style.plain(size).grey(0.25f)));
    }
    return new Block.Group("Sect", blocks);
  }

  /** Everything it says, with what happens, who will know and what they will not do. */
  Block.Group whole(float size) {
    Words own = service.in(words.tag());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block("H2", name(), Style.bold(size * 1.3f).before(size * 1.6f)));
    said(blocks, "", own.summary(), size);
    said(blocks, "", helps(), size);
    reach()
        .forEach(number -> blocks.add(new Block("P", number, Style.bold(size * 1.1f).before(3))));
    hours().forEach(line -> blocks.add(new Block("P", line, Style.plain(size))));
    service.places().forEach(place -> place(blocks, place, size));
    said(blocks, "", marks(), size);
    said(blocks, "who-for", own.whoFor(), size);
    said(blocks, "come", own.come(), size);
    said(blocks, "happens", own.happens(), size);
    said(blocks, "knows", own.knows(), size);
    said(blocks, "will-not", own.willNot(), size);
    said(blocks, "cost", own.cost(), size);
    return new Block.Group("Sect", blocks);
  }

  private static void place(List<Block> blocks, Place place, float size) {
    String line =
        Stream.of(place.name(), place.address(), place.gettingThere())
            .filter(part -> !part.isBlank())
            .distinct()
            .reduce((before, next) -> before + ". " + next)
            .orElse("");
    if (!line.isBlank()) {
      blocks.add(new Block("P", LeafletWords.asWritten(line), Style.plain(size)));
    }
  }

  private void said(List<Block> blocks, String heading, String text, float size) {
    if (text.isBlank()) {
      return;
    }
    if (!heading.isEmpty()) {
      blocks.add(new Block("H3", words.say(heading), Style.bold(size).before(3)));
    }
    blocks.add(new Block("P", LeafletWords.asWritten(text), Style.plain(size)));
  }

  /** What it is called, and in which language it answers when that is not the reader's. */
  String name() {
    Words own = service.in(words.tag());
    if (own.lang().equals(words.tag())) {
      return LeafletWords.asWritten(own.name());
    }
    String language = Locale.forLanguageTag(own.lang()).getDisplayLanguage(words.language());
    return LeafletWords.asWritten(own.name()) + " (" + words.say("own-language", language) + ")";
  }

  /** What it helps with, as the public pages call it. */
  private String helps() {
    Tongue tongue = Tongue.of(words.tag()).orElse(Tongue.ENGLISH);
    return service.terms().stream()
        .map(code -> tongue.say("need." + code))
        .collect(java.util.stream.Collectors.joining(" · "));
  }

  /** Where to ring and where to write to. */
  private List<String> reach() {
    List<String> lines = new ArrayList<>();
    String phone = service.listing().contact().phone();
    String textTo = service.listing().contact().textTo();
    if (!phone.isBlank()) {
      lines.add(LeafletWords.leftToRight(phone));
    }
    if (!textTo.isBlank() && !textTo.equals(phone)) {
      lines.add(words.say("text-to") + " " + LeafletWords.leftToRight(textTo));
    }
    return lines;
  }

  private Stream<String> hours() {
    return new HoursInWords(words).lines(service.hours().week()).stream();
  }

  private String marks() {
    List<String> marks = new ArrayList<>();
    if (service.listing().womenOnly()) {
      marks.add(words.say("women-only"));
    }
    if (service.listing().needsBooking() == Said.NO) {
      marks.add(words.say("no-appointment"));
    }
    if (service.listing().needsId() == Said.NO) {
      marks.add(words.say("no-id"));
    }
    if (service.listing().needsReferral() == Said.YES) {
      marks.add(words.say("needs-referral"));
    }
    return String.join(" · ", marks);
  }
}
