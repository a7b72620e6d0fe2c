package org.waymark.gaps;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.gaps.AreaView.Rating;

/**
 * How well mainstream services understand, over all areas: as the Scottish report says it, so many
 * areas very good, so many basic, so many poor.
 *
 * @param areas each area that somebody spoke of, with what they ticked
 * @param totals answers by rating
 * @param helps what helps, by how many said it, the most first
 * @param challenges what is hard, likewise
 */
public record Ratings(
    List<OfArea> areas,
    Map<Rating, Integer> totals,
    List<Map.Entry<String, Long>> helps,
    List<Map.Entry<String, Long>> challenges) {

  /** One area: how many chose each rating. */
  public record OfArea(String area, Map<Rating, Integer> ratings) {
    /** How many chose it. */
    public int number(Rating rating) {
      return ratings.getOrDefault(rating, 0);
    }
  }

  static Ratings of(List<String> areas, List<AreaView> views) {
    List<OfArea> rated =
        areas.stream()
            .map(area -> new OfArea(area, counted(views, area)))
            .filter(one -> !one.ratings().isEmpty())
            .toList();
    Map<Rating, Integer> totals = new EnumMap<>(Rating.class);
    views.forEach(view -> totals.merge(view.rating(), 1, Integer::sum));
    return new Ratings(
        rated,
        totals,
        said(views, view -> view.helps().stream().map(AreaView.Practice::label).toList()),
        said(views, view -> view.challenges().stream().map(AreaView.Challenge::label).toList()));
  }

  /** In one sentence, as a report says it. */
  public String inWords() {
    return Arrays.stream(Rating.values())
        .filter(rating -> totals.containsKey(rating))
        .map(rating -> rating.label() + ": " + totals.get(rating))
        .collect(Collectors.joining(". "));
  }

  private static Map<Rating, Integer> counted(List<AreaView> views, String area) {
    Map<Rating, Integer> counted = new EnumMap<>(Rating.class);
    views.stream()
        .filter(view -> AreaNames.key(view.area()).equals(AreaNames.key(area)))
        .forEach(view -> counted.merge(view.rating(), 1, Integer::sum));
    return counted;
  }

  private static List<Map.Entry<String, Long>> said(
      List<AreaView> views, Function<AreaView, List<String>> what) {
    return views.stream()
        .flatMap(view -> what.apply(view).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
