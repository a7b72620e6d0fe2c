package org.waymark.linkage;

import java.util.function.BiPredicate;
import org.waymark.linkage.record.Table;

/** Generated files for the tests of other packages. */
public final class Generated {
  private Generated() {}

  /** A file and who in it is whom, by id. */
  public record File(Table table, BiPredicate<String, String> truth) {
    public boolean same(String one, String other) {
      return truth.test(one, other);
    }
  }

  /** What the agencies of a country hold of so many people, as thin as ours. */
  public static File thin(int people, long seed) {
    Partnership partnership = Partnership.ofACountry(people, seed);
    return new File(
        partnership.table(), (one, other) -> partnership.truth().contains(one + "," + other));
  }
}
