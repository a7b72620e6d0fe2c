package org.waymark.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.settings.Settings.DatabasePlace;

class SettingsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void nothingChosenMeansADatabaseOfOurOwnOnThisMachineOnly() {
    var settings = read(Map.of());

    assertThat(settings.database()).isInstanceOf(DatabasePlace.Embedded.class);
    assertThat(settings.listen()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.address()).hasToString("http://localhost:8080");
    assertThat(settings.keyFile()).isEqualTo(folder.resolve("partnership.key"));
  }

  @Test
  void nobodyIsBelievedAboutABrowsersAddressUnlessNamed() {
    assertThat(read(Map.of()).proxy()).isEmpty();
    assertThat(read(Map.of("WAYMARK_PROXY", "127.0.0.1, ::1")).proxy()).hasSize(2);
  }

  @Test
  void theKeyboardGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    file("port = 1\nlisten = 0.0.0.0\ndatabase.connections = 5");
    var environment = Map.of("WAYMARK_PORT", "2", "WAYMARK_DATABASE_CONNECTIONS", "6");

    var settings =
        Settings.read(Map.of(Setting.DATA, folder.toString(), Setting.PORT, "3"), environment);

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.connections()).isEqualTo(6);
    assertThat(settings.listen()).isEqualTo("0.0.0.0");
  }

  @Test
  void anExternalDatabaseNeedsItsPasswordsAndNeverPrintsThem() {
    String url = "jdbc:postgresql://db.example.org/waymark";
    assertThatThrownBy(() -> read(Map.of("WAYMARK_DATABASE_URL", url)))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining("WAYMARK_DATABASE_OWNER_PASSWORD");

    var settings =
        read(
            Map.of(
                "WAYMARK_DATABASE_URL", url,
                "WAYMARK_DATABASE_OWNER_PASSWORD", "kestrel-one",
                "WAYMARK_DATABASE_APP_PASSWORD", "kestrel-two",
                "WAYMARK_DATABASE_PUBLIC_PASSWORD", "kestrel-three"));

    assertThat(settings.database()).isInstanceOf(DatabasePlace.External.class);
    assertThat(settings.toString()).contains(url).doesNotContain("kestrel");
  }

  @ParameterizedTest
  @CsvSource({
    "WAYMARK_PORT, 70000, WAYMARK_PORT",
    "WAYMARK_PORT, eighty, WAYMARK_PORT",
    "WAYMARK_ADDRESS, waymark.example.org, WAYMARK_ADDRESS",
    "WAYMARK_DATABASE_URL, postgres://db, WAYMARK_DATABASE_URL",
    "WAYMARK_DATABASE_CONNECTIONS, 1, WAYMARK_DATABASE_CONNECTIONS",
    "WAYMARK_PROXY, proxy.example.org, WAYMARK_PROXY",
  })
  void whatCannotBeMeantIsNamed(String variable, String value, String named) {
    assertThatThrownBy(() -> read(Map.of(variable, value)))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining(named);
  }

  @Test
  void aMistypedLineOfTheFileIsNamed() throws IOException {
    file("prot = 8081");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining("\"prot\" is no setting");
  }

  private Settings read(Map<String, String> environment) {
    return Settings.read(new HashMap<>(Map.of(Setting.DATA, folder.toString())), environment);
  }

  private void file(String lines) throws IOException {
    Files.writeString(folder.resolve(Settings.FILE), lines);
  }
}
