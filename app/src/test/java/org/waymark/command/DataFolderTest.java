package org.waymark.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.database.Progress;
import org.waymark.demo.DemoPartnership;
import org.waymark.settings.Setting;
import org.waymark.settings.Settings;
import org.waymark.settings.SettingsFault;

class DataFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aKeyIsMadeOnceForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("partnership.key");
    PartnershipKeyFile.makeIfMissing(file);
    byte[] first = PartnershipKeyFile.read(file);
    PartnershipKeyFile.makeIfMissing(file);

    assertThat(PartnershipKeyFile.read(file)).isEqualTo(first).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatIsMissingWeakShortOrReadableByOthersIsRefused() throws IOException {
    Path file = folder.resolve("partnership.key");
    refused(file, "There is no partnership's key");
    write(file, new byte[32], "rw-------");
    refused(file, "not made at random");
    write(file, new byte[16], "rw-------");
    refused(file, "has 32 bytes");
    write(file, new byte[32], "rw-r-----");
    refused(file, "chmod 600");
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingIsMade() throws IOException {
    Path empty = folder.resolve("empty");
    try (var taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      var settings =
          Settings.read(
              Map.of(Setting.DATA, empty.toString(), Setting.PORT, String.valueOf(port)), Map.of());

      assertThatThrownBy(() -> Serving.start(settings, Progress.silent()))
          .isInstanceOf(SettingsFault.class)
          .hasMessageContaining("port " + port)
          .hasMessageContaining("--port");
    }
    assertThat(empty).doesNotExist();
  }

  @Test
  void aKeyComesBackFromTheSheetButNeverOverAnother() throws IOException {
    Path made = folder.resolve("made.key");
    Path back = folder.resolve("back.key");
    PartnershipKeyFile.makeIfMissing(made);
    String sheet = HexFormat.ofDelimiter(" ").formatHex(Files.readAllBytes(made)) + "\n";

    PartnershipKeyFile.restore(back, typed(sheet));

    assertThat(back).hasSameBinaryContentAs(made);
    assertThatThrownBy(() -> PartnershipKeyFile.restore(back, typed(sheet)))
        .isInstanceOf(SettingsFault.class);
  }

  @Test
  void aDemoNeverTouchesAFolderThatHoldsSomethingElse() throws IOException {
    Files.createDirectory(folder.resolve("database"));
    var real = new DemoFolder(folder);

    assertThatThrownBy(real::claim).hasMessageContaining("holds no demo");
    assertThatThrownBy(real::empty).hasMessageContaining("nothing was removed");
    assertThat(folder.resolve("database")).exists();
  }

  @Test
  void theAccountsOfADemoAreKeptUntilItStartsOver() throws IOException {
    var demo = new DemoFolder(folder);
    demo.claim();
    var asked =
        new DemoPartnership.Account("Open Door", "practitioner", "robin", "a word", new byte[20]);
    demo.keep(List.of(asked));

    assertThat(demo.account("Robin").orElseThrow()).usingRecursiveComparison().isEqualTo(asked);
    demo.empty();
    assertThat(demo.accounts()).isEmpty();
    assertThat(demo.isDemo()).isTrue();
  }

  @Test
  void passwordsOfTheSheetAreLongAndNeverTheSame() {
    assertThat(RecoverySheet.newPassword())
        .matches("([a-z2-9]{4}-){4}[a-z2-9]{4}")
        .isNotEqualTo(RecoverySheet.newPassword());
  }

  private static void refused(Path file, String why) {
    assertThatThrownBy(() -> PartnershipKeyFile.check(file))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining(why);
  }

  private static void write(Path file, byte[] content, String mode) throws IOException {
    Files.write(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static ByteArrayInputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(US_ASCII));
  }
}
