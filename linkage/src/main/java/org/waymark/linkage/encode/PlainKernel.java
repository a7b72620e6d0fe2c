package org.waymark.linkage.encode;

/**
 * Plain Java: reads people where they lie, and keeps the words of the one they are held against.
 */
final class PlainKernel implements OverlapKernel {
  @Override
  public String name() {
    return "plain Java";
  }

  @Override
  public Run run(long[] words, int first, int count) {
    return (others, one, two, counts) -> {
      Overlap.common(others, one, words, first, count, counts, 0);
      if (two != one) {
        Overlap.common(others, two, words, first, count, counts, RUN);
      }
    };
  }
}
