package org.waymark.statistics.population;

import java.util.List;

/** Tables printed in papers, cell by cell. */
public final class Published {
  private Published() {}

  /** Rows of 0/1 letters and a count, as "1100 33". The first letter is the first list. */
  public static CaptureTable table(List<String> lists, String rows) {
    double[] counts = new double[1 << lists.size()];
    for (String row : rows.strip().split("[,\\n]+")) {
      String[] parts = row.strip().split(" +");
      counts[Integer.parseInt(new StringBuilder(parts[0]).reverse().toString(), 2)] +=
          Double.parseDouble(parts[1]);
    }
    return new CaptureTable(lists, counts);
  }

  /** HIV in Rome, four registers: Abeni, Brancato and Perucci 1994, Epidemiology 5. */
  public static CaptureTable rome() {
    return table(
        List.of("c1", "c2", "c3", "c4"),
        "1110 3, 1101 1, 1100 33, 1010 20, 1001 6, 1000 403, 0111 3, 0110 35, 0101 10, 0100 545,"
            + "0011 11, 0010 621, 0001 205");
  }

  /** Killings in Kosovo, four lists: Ball, Betts, Scheuren, Dudukovich and Asher 2002, table 1. */
  public static CaptureTable kosovo() {
    return table(
        List.of("EXH", "ABA", "OSCE", "HRW"),
        "1000 1131, 0100 845, 1100 177, 0010 936, 1010 228, 0110 217, 1110 181, 0001 306, 1001 106,"
            + "0101 31, 1101 18, 0011 123, 1011 42, 0111 32, 1111 27");
  }

  /** Modern slavery in the United Kingdom 2013, five lists: Bales, Hesketh and Silverman 2015. */
  public static CaptureTable britain() {
    return table(
        List.of("LA", "NG", "PFNCA", "GO", "GP"),
        "10000 54, 01000 463, 00100 995, 00010 695, 00001 316, 11000 15, 10100 19, 10010 3,"
            + "01100 62, 01010 19, 01001 1, 00110 76, 00101 11, 00011 8, 11100 1, 11010 1, 01110 4,"
            + "11110 1");
  }

  /** Modern slavery in the United Kingdom 2013, six lists: Silverman 2014. */
  public static CaptureTable britainSix() {
    return table(
        List.of("LA", "NG", "PF", "GO", "GP", "NCA"),
        "100000 54, 010000 463, 001000 907, 000100 695, 000010 316, 000001 57, 110000 15,"
            + "101000 19, 100100 3, 011000 56, 010100 19, 010010 1, 010001 3, 001100 69, 001010 10,"
            + "001001 31, 000110 8, 000101 6, 000011 1, 111000 1, 110100 1, 011100 4, 011001 3,"
            + "001101 1, 111100 1");
  }

  /** Trafficking in the Netherlands, five lists: Cruyff, van Dijk and van der Heijden 2017. */
  public static CaptureTable netherlands() {
    return table(
        List.of("IO", "K", "P", "R", "Z"),
        "10000 756, 01000 1299, 00100 4466, 00010 650, 00001 632, 11000 1, 10100 81, 10010 5,10001"
            + " 73, 01100 44, 01001 4, 00110 82, 00101 125, 00011 2, 10110 2, 10101 11, 00111 1");
  }

  /** Trafficking in New Orleans, five lists: Bales, Murphy and Silverman 2020. */
  public static CaptureTable newOrleans() {
    return table(
        List.of("A", "BEFG", "C", "D", "H"),
        "10000 25, 01000 24, 00100 70, 00010 33, 00001 21, 11000 1, 10100 1, 10010 2, 01100 2,"
            + "01010 2, 01001 1, 00110 1, 11100 1, 11010 1");
  }

  /** Snowshoe hares on six days: Cormack 1989, by way of Baillargeon and Rivest 2007. */
  public static CaptureTable hares() {
    return table(
        List.of("1", "2", "3", "4", "5", "6"),
        "100000 3, 010000 6, 001000 5, 101000 1, 000100 3, 100100 2, 010100 3, 101100 1, 000010 4,"
            + "100010 2, 010010 3, 110010 1, 101010 1, 000110 1, 000001 4, 100001 1, 010001 1,"
            + "110001 1, 001001 2, 011001 2, 000101 4, 010101 3, 001101 1, 011101 2, 000011 2,"
            + "010011 1, 001011 1, 011011 1, 000111 1, 100111 1, 010111 1, 011111 1, 111111 2");
  }

  /**
   * Women who sell sex in Kampala 2017, met in three rounds: Doshi and others 2019, JMIR Public
   * Health and Surveillance 5(3), e12118. Printed are 962, 965 and 1,417 met; 316, 214 and 235 of
   * them in rounds 1 and 2, 2 and 3, 1 and 3; 109 in all.
   */
  public static CaptureTable kampala() {
    return table(
        List.of("first", "second", "third"),
        "100 520, 010 544, 001 1077, 110 207, 101 126, 011 105, 111 109");
  }

  /** Lesbian women in Pittsburgh, four sources: Aaron and others 2003, by way of Rcapture. */
  public static CaptureTable pittsburgh() {
    return table(
        List.of("A", "B", "C", "D"),
        "1111 23, 1110 27, 1101 48, 1100 104, 1011 19, 1010 44, 1001 143, 1000 589, "
            + "0111 20, 0110 64, 0101 53, 0100 534, 0011 28, 0010 281, 0001 208");
  }
}
