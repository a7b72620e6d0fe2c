package org.waymark.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnRecognitionTest {
  @Test
  void columnsAreKnownByTheirNames() {
    assertThat(kind("given_name")).isEqualTo(ColumnKind.GIVEN_NAME);
    assertThat(kind("Last Name")).isEqualTo(ColumnKind.FAMILY_NAME);
    assertThat(kind("dateOfBirth")).isEqualTo(ColumnKind.BIRTH_DATE);
    assertThat(kind("birth_year")).isEqualTo(ColumnKind.BIRTH_YEAR);
    assertThat(kind("soc_sec_id")).isEqualTo(ColumnKind.NUMBER);
    assertThat(kind("postcode_fake")).isEqualTo(ColumnKind.POSTCODE);
    assertThat(kind("Street name")).isEqualTo(ColumnKind.ALIAS);
    assertThat(kind("full_name")).isEqualTo(ColumnKind.FULL_NAME);
  }

  @Test
  void theTruthIsNeverEvidence() {
    assertThat(kind("cluster")).isEqualTo(ColumnKind.IGNORED);
    assertThat(kind("group")).isEqualTo(ColumnKind.IGNORED);
    assertThat(kind("entity_id")).isEqualTo(ColumnKind.IGNORED);
  }

  @Test
  void aNamelessColumnIsKnownByItsCells() {
    Table table = new Table(List.of("x"), List.of(List.of("a@b.org"), List.of("c@d.org")));

    assertThat(ColumnRecognition.recognise(table, Map.of())).containsExactly(ColumnKind.EMAIL);
  }

  private static ColumnKind kind(String header) {
    Table table = new Table(List.of(header), List.of(List.of("one"), List.of("two")));
    return ColumnRecognition.recognise(table, Map.of()).getFirst();
  }
}
