package org.waymark.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.connections.TwoAgencies.File;

/** Two files of one's own that are likely the same person's. */
class OwnFilesTests {
  private final TwoAgencies two = new TwoAgencies();

  @Test
  void twoFilesOfOneAgencyAreConnectedByWhoeverKnowsThemAndNobodyElseIsTold() {
    File second = two.alive(two.file(two.ana));
    two.alike(two.hers, second);

    assertThat(two.page(two.maryam, two.hers, ""))
        .contains("Likely the same as one of ours: " + second.reference());
    String sign =
        two.here
            .superuser()
            .sql("select id::text from connections.sign where case_file = ?")
            .param(two.hers.id())
            .query(String.class)
            .single();
    assertThat(two.post(two.ana, two.hers, "/connections/same", "sign", sign)).isEqualTo(303);

    assertThat(two.page(two.ana, second, "/connections"))
        .contains("Joined up with another file of ours", two.hers.reference());
    assertThat(two.page(two.ana, second, "")).doesNotContain("Likely the same");
    assertThat(two.page(two.ana, two.hers, "/who-looked")).contains("joined up with this file");
  }

  @Test
  void notTheSameStaysSaidOfOnesOwnFiles() {
    File second = two.file(two.ana);
    two.alike(two.hers, second);
    String sign =
        two.here
            .superuser()
            .sql("select id::text from connections.sign where case_file = ?")
            .param(second.id())
            .query(String.class)
            .single();

    two.post(two.ana, second, "/connections/not-the-same", "sign", sign);
    two.alike(two.hers, second);

    assertThat(two.page(two.ana, second, "")).doesNotContain("Likely the same");
    assertThat(two.page(two.ana, two.hers, "")).doesNotContain("Likely the same");
  }
}
