package org.waymark.linkage.block;

/**
 * Groups of records that share some evidence; a record is in many.
 *
 * @param starts where the members of a block begin in {@code members}, and after the last where
 *     they end
 * @param members records, ascending within a block
 * @param firstOf where the blocks of a record begin in {@code blocksOf}, and after the last record
 *     where they end
 * @param blocksOf numbers of blocks
 * @param largest how many records a block may have
 */
record Blocks(int[] starts, int[] members, int[] firstOf, int[] blocksOf, int largest) {

  static Blocks of(int records, int[] starts, int[] members, int largest) {
    int[] firstOf = new int[records + 1];
    for (int record : members) {
      firstOf[record + 1]++;
    }
    for (int record = 0; record < records; record++) {
      firstOf[record + 1] += firstOf[record];
    }
    int[] next = firstOf.clone();
    int[] blocksOf = new int[members.length];
    for (int block = 0; block + 1 < starts.length; block++) {
      for (int k = starts[block]; k < starts[block + 1]; k++) {
        blocksOf[next[members[k]]++] = block;
      }
    }
    return new Blocks(starts, members, firstOf, blocksOf, largest);
  }

  /** Whether the two are in a block together. */
  boolean share(int one, int other) {
    int a = firstOf[one];
    int b = firstOf[other];
    while (a < firstOf[one + 1] && b < firstOf[other + 1]) {
      if (blocksOf[a] == blocksOf[b]) {
        return true;
      }
      if (blocksOf[a] < blocksOf[b]) {
        a++;
      } else {
        b++;
      }
    }
    return false;
  }
}
