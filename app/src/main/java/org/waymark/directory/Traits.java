package org.waymark.directory;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.directory.Wish.Condition;

/**
 * Which services have what may be wished for: for every trait a bit each, by their place on the
 * shelf. So ten thousand are asked as quickly as ten, and once only what each of them is.
 */
final class Traits {
  private static final Trait EVERYWHERE = new Trait("everywhere", "");

  private final Map<Trait, BitSet> having = new HashMap<>();
  private final int size;

  /** One thing a service has or is; the kind keeps a need apart from a language of that name. */
  private record Trait(String kind, Object value) {}

  Traits(List<Shelved> services) {
    size = services.size();
    for (int place = 0; place < size; place++) {
      int here = place;
      of(services.get(place))
          .forEach(trait -> having.computeIfAbsent(trait, first -> new BitSet(size)).set(here));
    }
  }

  private static Stream<Trait> of(Shelved one) {
    Listing listing = one.service().listing();
    return Stream.of(
            traits("need", one.service().terms()),
            traits("way", listing.ways()),
            traits("language", listing.languages()),
            traits("area", one.areas()),
            traits("condition", Stream.of(Condition.values()).filter(it -> it.holds(one)).toList()),
            one.areas().isEmpty() ? Stream.of(EVERYWHERE) : Stream.<Trait>of())
        .flatMap(some -> some);
  }

  private static Stream<Trait> traits(String kind, Collection<?> values) {
    return values.stream().map(value -> new Trait(kind, value));
  }

  /** All of them, to be narrowed by the others. */
  BitSet all() {
    BitSet all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  BitSet helpingWith(String need) {
    return with(new Trait("need", need));
  }

  BitSet speaking(String language) {
    return with(new Trait("language", language));
  }

  BitSet keeping(Condition condition) {
    return with(new Trait("condition", condition));
  }

  /** Reached by any of these ways. */
  BitSet reachedBy(Set<Way> ways) {
    BitSet any = new BitSet(size);
    ways.forEach(way -> any.or(with(new Trait("way", way))));
    return any;
  }

  /** Those that name this area or postcode district, in any case. */
  BitSet naming(String area) {
    return with(new Trait("area", area.toLowerCase(Locale.ROOT)));
  }

  /** Those that serve it: who names it, and who serves everywhere. */
  BitSet serving(String area) {
    BitSet serving = naming(area);
    serving.or(with(EVERYWHERE));
    return serving;
  }

  private BitSet with(Trait trait) {
    return (BitSet) having.getOrDefault(trait, new BitSet()).clone();
  }
}
