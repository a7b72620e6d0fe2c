package org.waymark.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the top of a page about a person, from what is in sight. */
@Component
public class CaseFileHeads {
  private final Details details;
  private final CaseKeys keys;
  private final SafetyMarks marks;
  private final ObjectProvider<CaseFileMarks> others;

  CaseFileHeads(
      Details details, CaseKeys keys, SafetyMarks marks, ObjectProvider<CaseFileMarks> others) {
    this.details = details;
    this.keys = keys;
    this.marks = marks;
    this.others = others;
  }

  /** The top of this file's pages, with this tab marked as the one somebody is on. */
  public CaseFileHead of(CaseFile file, CaseFileTabs tab) {
    return of(file, tab, keys.of(file));
  }

  CaseFileHead of(CaseFile file, CaseFileTabs tab, CaseKey key) {
    List<Detail> known = details.of(file.id());
    String name = Details.callName(known).orElse("");
    return new CaseFileHead(
        file.reference(),
        name,
        otherNames(known, name),
        said(known),
        file.level() == null ? "" : level(file.level()),
        file.leadName() == null ? "" : file.leadName(),
        file.agencyName(),
        file.isOwn(),
        others.orderedStream().flatMap(other -> other.on(file).stream()).toList(),
        marks.current(file.id(), key),
        !file.isOwn() && !file.visible().equals(Kinds.ALL),
        why(file.basis(), file.sightUntil(), file.isOwn()),
        CaseFileTabs.of(file, tab));
  }

  /** How much support, as people read it. */
  static String level(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " support";
  }

  private static List<String> otherNames(List<Detail> known, String name) {
    return known.stream()
        .filter(detail -> detail.field() == DetailField.ALIAS && !detail.value().equals(name))
        .map(Detail::value)
        .distinct()
        .toList();
  }

  private static List<CaseFileHead.Said> said(List<Detail> known) {
    return java.util.Arrays.stream(DetailField.values())
        .filter(field -> field != DetailField.ALIAS)
        .flatMap(field -> Details.last(known, field).stream())
        .map(detail -> new CaseFileHead.Said(detail.field().label(), words(detail)))
        .toList();
  }

  private static String words(Detail detail) {
    return detail.field() == DetailField.BORN ? new Born(detail.value()).said() : detail.value();
  }

  private static Optional<String> why(
      @org.jspecify.annotations.Nullable String basis,
      @org.jspecify.annotations.Nullable Instant until,
      boolean isOwn) {
    if (isOwn || basis == null || until == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (basis) {
          case "override" -> "You opened this in an emergency, until " + When.said(until) + ".";
          case "referral" -> "Shared with you for a referral, until " + When.day(until) + ".";
          default -> "Shared with your agency by consent, until " + When.day(until) + ".";
        });
  }
}
