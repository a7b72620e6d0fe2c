package org.waymark.command;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.access.FoundPartnership.Founding;
import org.waymark.access.SecondStep;
import org.waymark.settings.Settings;

/** What a partnership prints once, seals in an envelope and keeps where the server is not. */
final class RecoverySheet {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without letters and digits that look alike on paper. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private RecoverySheet() {}

  /** Twenty letters in five groups: 99 random bits, and can be read out. */
  static String newPassword() {
    return IntStream.range(0, 5)
        .mapToObj(group ->
            RANDOM
                .ints(4, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  static void print(
      PrintStream out, Settings settings, Founding founding, SecondStep step, byte[] key) {
    out.printf(
        """

        RECOVERY SHEET of %s
        Print it, seal it, keep it away from the server. It is shown this once.

        The partnership's key. Without it no name and no note can ever be read again:
        %s
        To put it back:  ./waymark init --restore-key --data %s

        The first administrator, %s of %s
          signs in as    %s
          password       %s
          second step    %s  (type it into an authenticator app)

        Next:  ./waymark start --data %s
        """,
        founding.partnershipName(),
        groups(key),
        settings.dataFolder(),
        founding.shownName(),
        founding.agencyName(),
        founding.signInName(),
        founding.password(),
        step.base32(),
        settings.dataFolder());
  }

  /** The key alone, after it was turned; the sheet before it opens nothing any more. */
  static void printKey(PrintStream out, Settings settings, byte[] key) {
    out.printf(
        """

        RECOVERY SHEET, the key only. It stands for the key on the sheet before; the rest of that sheet still holds.
        Print it, seal it, keep it away from the server. It is shown this once.

        The partnership's key. Without it no name and no note can ever be read again:
        %s
        To put it back:  ./waymark init --restore-key --data %s
        """,
        groups(key), settings.dataFolder());
  }

  private static String groups(byte[] key) {
    String digits = HexFormat.of().formatHex(key);
    return IntStream.range(0, 4)
        .mapToObj(line -> digits.substring(line * 16, line * 16 + 16))
        .map(line -> "  " + line.replaceAll("(.{4})(?=.)", "$1 "))
        .collect(Collectors.joining("\n"));
  }
}
