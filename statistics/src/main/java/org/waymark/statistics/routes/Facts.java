package org.waymark.statistics.routes;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row by the plain names of its columns, without a map of its own: there are millions. */
final class Facts extends AbstractMap<String, String> {
  private final Map<String, Integer> places;
  private final List<String> cells;

  Facts(Map<String, Integer> places, List<String> cells) {
    this.places = places;
    this.cells = cells;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    Integer place = places.get(name);
    return place == null ? null : cells.get(place);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return places.containsKey(name);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    Map<String, String> whole = new LinkedHashMap<>();
    places.forEach((name, place) -> whole.put(name, cells.get(place)));
    return whole.entrySet();
  }
}
