package org.waymark.linkage.encode;

/**
 * One way to count the bits that encodings share. Plain Java is always there; others come through
 * {@link OverlapKernels}. All give the very same counts, so that it is only speed that tells them
 * apart.
 */
public interface OverlapKernel {
  /** Words of 64 bits an encoding has, one person's after the other's. */
  int WORDS = EncodedFile.WORDS;

  /** At most so many people are compared with two others at a time: they stay in a core's cache. */
  int RUN = 256;

  /** In a few words, for a report. */
  String name();

  /**
   * People laid out as this kernel reads them best.
   *
   * @param words of everybody
   * @param first person of the run
   * @param count at most {@link #RUN}
   */
  Run run(long[] words, int first, int count);

  /** A run of people, ready to be compared with any two others. */
  interface Run {
    /**
     * Counts what each of the run shares with two people; two, since what was read from memory once
     * then serves twice.
     *
     * @param words of the two
     * @param one the first of them, a person's number
     * @param two the second, which may be the same
     * @param counts of {@code one} from 0 on, of {@code two} from {@link #RUN} on; what lies behind
     *     the end of a shorter run means nothing
     */
    void common(long[] words, int one, int two, int[] counts);
  }
}
