package org.waymark.gaps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.directory.Terms;
import org.waymark.insight.NumbersFile;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;

/** The map of gaps: what can be had where, and where people are turned away. */
@Controller
@AllowedTo({Role.MANAGER, Role.ADMINISTRATOR, Role.COMMISSIONER})
@Transactional
class GapMapPages {
  private static final int WORST = 12;
  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

  private final DrawGapMap draw;
  private final Surveys surveys;
  private final Audit audit;

  GapMapPages(DrawGapMap draw, Surveys surveys, Audit audit) {
    this.draw = draw;
    this.surveys = surveys;
    this.audit = audit;
  }

  @GetMapping("/gap-map")
  Page show(@RequestParam(defaultValue = "") String need) {
    DrawGapMap.Drawn drawn = drawn("read the map of gaps");
    boolean isOne = Terms.NEEDS.contains(need);
    return Page.of("gaps/map", "Map of gaps")
        .with("drawn", drawn)
        .with("need", isOne ? need : "")
        .with("picture", picture(drawn, need))
        .with("worst", drawn.map().worst(WORST))
        .with("counts", whoseCounts());
  }

  /** The picture alone, to put into a report. */
  @GetMapping("/gap-map.svg")
  ResponseEntity<String> file(@RequestParam(defaultValue = "") String need) {
    return ResponseEntity.ok()
        .contentType(SVG)
        .header("Content-Disposition", "attachment; filename=\"map.svg\"")
        .cacheControl(CacheControl.noStore())
        .body(picture(drawn("took the map of gaps as a picture"), need));
  }

  @GetMapping("/gap-map.csv")
  ResponseEntity<String> table() {
    DrawGapMap.Drawn drawn = drawn("took the map of gaps as a table");
    List<String> head = new ArrayList<>(List.of("area", "need", "best"));
    Arrays.stream(How.values()).limit(5).forEach(how -> head.add("services: " + how.label()));
    head.addAll(
        List.of(
            "answers that miss it", "people referred", "people refused", "people refused by all"));
    Stream<List<String>> rows =
        drawn.map().fields().stream().flatMap(List::stream).map(GapMapPages::row);
    return NumbersFile.of(
        "gaps.csv",
        head,
        Stream.concat(rows, drawn.map().elsewhere().stream().map(GapMapPages::row)));
  }

  private DrawGapMap.Drawn drawn(String action) {
    if (!surveys.mayMap()) {
      throw new NothingHere();
    }
    audit.write(action);
    return draw.now();
  }

  private static String picture(DrawGapMap.Drawn drawn, String need) {
    GapPicture picture = new GapPicture(drawn.map());
    return Terms.NEEDS.contains(need) ? picture.of(need, drawn.boundaries()) : picture.whole();
  }

  private static List<String> row(GapMap.Field field) {
    List<String> row = new ArrayList<>(List.of(field.area(), field.label(), field.how().label()));
    Arrays.stream(How.values()).limit(5).forEach(how -> row.add(String.valueOf(field.number(how))));
    row.add(String.valueOf(field.missed()));
    row.add(field.asked().map(one -> one.asked().words()).orElse("0"));
    row.add(field.refused());
    row.add(field.unmet());
    return row;
  }

  /** What was asked for where no area of the map is known: there is nothing to say of services. */
  private static List<String> row(org.waymark.insight.NeedsAsked.Asked one) {
    List<String> row = new ArrayList<>(List.of(one.area(), Terms.label(one.need())));
    row.addAll(java.util.Collections.nCopies(7, ""));
    row.addAll(List.of(one.asked().words(), one.refused().words(), one.unmet().words()));
    return row;
  }

  private static String whoseCounts() {
    Acting acting = Acting.now();
    if (acting.is(Role.COMMISSIONER)) {
      return "Referrals of every agency in the last twelve months.";
    }
    return acting.is(Role.MANAGER)
        ? "Referrals your agency sent in the last twelve months."
        : "Your account counts no people: what was asked for and refused is left out.";
  }
}
