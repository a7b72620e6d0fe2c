package org.waymark.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.linkage.record.Folding;

class NameMeasureTest {
  private final NameMeasure measure = new NameMeasure();

  @ParameterizedTest
  @CsvSource({
    "Elizabeth,Liz", "Zhang,Cheung", "Xie,Tse", "Mohammed,Muhamad", "Gonçalves,Gonzales",
    "Agnieszka,Aga", "Xhaferi,Jaferi", "Șerban,Serban", "Иванова,Ivanova", "Yekaterina,Katya"
  })
  void oneNameWrittenInTwoWaysIsAVariant(String one, String other) {
    String left = Folding.fold(one);
    String right = Folding.fold(other);

    assertThat(left.equals(right) || measure.grade(left, right) == NameMeasure.NEAR).isTrue();
  }

  @Test
  void strangersAreDifferent() {
    assertThat(measure.grade("sarah", "donna")).isZero();
    assertThat(measure.grade("wong", "smith")).isZero();
  }

  @Test
  void gradesAreSymmetric() {
    assertThat(measure.grade("da silva", "silva")).isEqualTo(measure.grade("silva", "da silva"));
    assertThat(measure.grade("j", "jane")).isEqualTo(NameMeasure.INITIAL);
  }
}
