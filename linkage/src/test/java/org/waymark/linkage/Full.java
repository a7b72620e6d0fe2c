package org.waymark.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.waymark.linkage.record.Table;

/** Records that hold a whole name, a whole birth and a postcode, all made up. */
final class Full {
  private static final String SYLLABLES =
      "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo ra re ri ro";

  private Full() {}

  static Table people(int count) {
    Random random = new Random(count);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String birth =
          String.format(
              "%d-%02d-%02d",
              1960 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28));
      rows.add(
          List.of(
              "p" + i,
              name(random),
              name(random),
              birth,
              "SW" + random.nextInt(20) + " " + random.nextInt(10) + "AB"));
    }
    return new Table(List.of("unique_id", "first_name", "surname", "dob", "postcode"), rows);
  }

  private static String name(Random random) {
    String[] syllables = SYLLABLES.split(" ");
    StringBuilder name = new StringBuilder();
    for (int n = 0; n < 3; n++) {
      name.append(syllables[random.nextInt(syllables.length)]);
    }
    return name.toString();
  }
}
