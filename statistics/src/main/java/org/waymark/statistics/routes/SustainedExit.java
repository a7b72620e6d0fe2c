package org.waymark.statistics.routes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.statistics.Refused;

/**
 * A definition of sustained exit, the same for everybody: a condition on what is known of the
 * person, held without a break for a length of time. Examples: {@code drugs = no and sex work = no
 * for 6 months}; {@code state in (Exited, Aftercare) for 3 months}.
 *
 * <p>A month is 30.4375 days. A fact counts from the sighting that says it until the next that says
 * otherwise. Words that are no condition are {@link Refused}.
 *
 * @param days how long; 0 for at once
 */
public record SustainedExit(Condition condition, double days, String words) {
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?is)^(.*?)(?:\\s+for\\s+(\\d+(?:\\.\\d+)?|three|six|twelve)\\s*(day|week|month|year)s?)?$");

  public static SustainedExit parse(String words) {
    Matcher length = LENGTH.matcher(words.strip());
    if (!length.matches() || length.group(1).isBlank()) {
      throw new Refused(
          "A definition of exit reads like: drugs = no and sexwork = no for 6 months");
    }
    double days = length.group(2) == null ? 0 : number(length.group(2)) * days(length.group(3));
    return new SustainedExit(Condition.parse(length.group(1)), days, words.strip());
  }

  private static double number(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "three" -> 3;
      case "six" -> 6;
      case "twelve" -> 12;
      default -> Double.parseDouble(written);
    };
  }

  private static double days(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "day" -> 1;
      case "week" -> 7;
      case "month" -> 365.25 / 12;
      default -> 365.25;
    };
  }

  /** What was known of a person from {@code time} on, until the next sighting. */
  public record Sighting(double time, Map<String, String> facts) {}

  /**
   * When the condition had first held long enough, counted from the person's first sighting; or not
   * by the end of watching.
   *
   * @param sightings in order of time
   * @param end of watching
   */
  public KaplanMeier.Time of(List<Sighting> sightings, double end) {
    double start = sightings.getFirst().time;
    Optional<Double> since = Optional.empty();
    for (Sighting sighting : sightings) {
      if (since.isPresent() && sighting.time - since.get() >= days) {
        return new KaplanMeier.Time(since.get() + days - start, true);
      }
      boolean holds = condition.holds(sighting.facts);
      since = holds ? Optional.of(since.orElse(sighting.time)) : Optional.empty();
    }
    return since.isPresent() && end - since.get() >= days
        ? new KaplanMeier.Time(since.get() + days - start, true)
        : new KaplanMeier.Time(end - start, false);
  }
}
