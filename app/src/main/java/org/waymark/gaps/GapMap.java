package org.waymark.gaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.directory.Terms;
import org.waymark.insight.NeedsAsked.Asked;
import org.waymark.insight.NeedsAsked.Hidden;
import org.waymark.pages.Table;

/**
 * Area by need by how: what can be had where, and where people are turned away.
 *
 * @param areas in their order
 * @param fields each area's, in the order of {@link Terms#NEEDS}
 * @param elsewhere what was asked for by people of whom no area of the map is known
 */
public record GapMap(List<String> areas, List<List<Field>> fields, List<Asked> elsewhere) {

  /**
   * One need in one area.
   *
   * @param how the best there is
   * @param services by how, those that offer it
   * @param missed answers to the survey that say nobody gives it there
   * @param asked what was asked for and refused; empty where nobody may count or nobody asked
   */
  public record Field(
      String area,
      String need,
      How how,
      Map<How, List<String>> services,
      int missed,
      Optional<Asked> asked) {
    /** As practitioners call the need. */
    public String label() {
      return Terms.label(need);
    }

    /** How many services offer it in this way. */
    public int number(How way) {
      return services.getOrDefault(way, List.of()).size();
    }

    /** People whom somebody turned away, as it may be shown. */
    public String refused() {
      return asked.map(Asked::refused).map(Hidden::words).orElse("0");
    }

    /** People whom everybody asked turned away. */
    public String unmet() {
      return asked.map(Asked::unmet).map(Hidden::words).orElse("0");
    }

    /** How much piles up here: from what may be shown alone. */
    long weight() {
      return asked.map(one -> one.refused().weight() + 2 * one.unmet().weight()).orElse(0L);
    }

    /** Do people ask for what is not there, or not there for everybody? */
    boolean isGap() {
      return how != How.HERE && (missed > 0 || weight() > 0);
    }
  }

  static GapMap of(
      List<String> areas, List<Offer> offers, List<AreaView> views, List<Asked> counts) {
    List<List<Field>> fields =
        areas.stream()
            .map(area ->
                Terms.NEEDS.stream().map(need -> field(area, need, offers, views, counts)).toList())
            .toList();
    List<String> known = areas.stream().map(AreaNames::key).toList();
    return new GapMap(
        List.copyOf(areas),
        fields,
        counts.stream().filter(one -> !known.contains(AreaNames.key(one.area()))).toList());
  }

  private static Field field(
      String area, String need, List<Offer> offers, List<AreaView> views, List<Asked> counts) {
    String key = AreaNames.key(area);
    Map<How, List<String>> services = new EnumMap<>(How.class);
    for (Offer offer : offers) {
      How how = offer.needs().contains(need) ? offer.in(key) : How.NOTHING;
      if (how != How.NOTHING) {
        services.computeIfAbsent(how, one -> new ArrayList<>()).add(offer.name());
      }
    }
    How best = services.isEmpty() ? How.NOTHING : services.keySet().iterator().next();
    long missed =
        views.stream()
            .filter(view -> AreaNames.key(view.area()).equals(key) && view.unmet().contains(need))
            .count();
    Optional<Asked> asked =
        counts.stream()
            .filter(one -> one.need().equals(need) && AreaNames.key(one.area()).equals(key))
            .findFirst();
    return new Field(area, need, best, services, (int) missed, asked);
  }

  /** Where it is worst: what is missing there, is asked for and refused, the heaviest first. */
  public List<Field> worst(int atMost) {
    return fields.stream()
        .flatMap(List::stream)
        .filter(Field::isGap)
        .sorted(
            Comparator.comparing((Field one) -> one.how().isInPersonHere())
                .thenComparing(one -> -one.weight() - 5L * one.missed())
                .thenComparing(one -> -one.how().ordinal()))
        .limit(atMost)
        .toList();
  }

  /** One need in every area. */
  public List<Field> of(String need) {
    return fields.stream()
        .flatMap(List::stream)
        .filter(field -> field.need().equals(need))
        .toList();
  }

  /** One need in every area, in words. */
  public Table table(String need) {
    return new Table(
        Terms.label(need) + ", area by area",
        List.of(
            "Area",
            "At best",
            "Services",
            "People turned away",
            "By everybody",
            "Missed in the survey"),
        of(need).stream().map(this::row).toList());
  }

  private List<Table.Cell> row(Field field) {
    String services =
        field.services().entrySet().stream()
            .map(one -> one.getValue().size() + " " + one.getKey().label().toLowerCase(Locale.UK))
            .collect(Collectors.joining("; "));
    return List.of(
        Table.Cell.of(areas.indexOf(field.area()) + 1 + ". " + field.area()),
        Table.Cell.of(field.how().label()),
        Table.Cell.of(services.isEmpty() ? "None" : services),
        Table.Cell.number(field.refused()),
        Table.Cell.number(field.unmet()),
        Table.Cell.number(String.valueOf(field.missed())));
  }

  /** The heaviest field, to draw the others by. */
  long heaviest() {
    return fields.stream().flatMap(List::stream).mapToLong(Field::weight).max().orElse(0);
  }
}
