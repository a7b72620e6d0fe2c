package org.waymark.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.FoundPartnership;
import org.waymark.access.FoundPartnership.Founding;
import org.waymark.access.FoundPartnership.Outcome;
import org.waymark.access.PartnershipKey;
import org.waymark.database.PrivateFile;
import org.waymark.database.Progress;
import org.waymark.settings.Settings;
import org.waymark.settings.SettingsFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Founds a partnership: its key, its database, its first agency and the administrator of accounts,
 * and prints the recovery sheet. Refused in a demo's folder, and where there is a partnership.
 */
@Command(name = "init", description = "Founds a partnership and prints its recovery sheet.")
final class InitCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--partnership", paramLabel = "NAME", description = "what it is called")
  private String partnership = "";

  @Option(names = "--agency", paramLabel = "NAME", description = "the first agency's name")
  private String agency = "";

  @Option(
      names = "--nation",
      paramLabel = "NATION",
      description = "whose bank holidays: england-and-wales (default), scotland, northern-ireland")
  private String nation = "england-and-wales";

  @Option(names = "--administrator", paramLabel = "NAME", description = "the first administrator")
  private String administrator = "";

  @Option(
      names = "--sign-in-name",
      paramLabel = "NAME",
      description = "what the administrator signs in with; lower case")
  private String signInName = "";

  @Option(
      names = "--external",
      description = "only print what makes an external PostgreSQL ready, with fresh passwords")
  private boolean external;

  @Option(
      names = "--restore-key",
      description = "only put the key of a recovery sheet back, read from the keyboard")
  private boolean restoreKey;

  @Override
  public Integer call() throws Exception {
    if (external) {
      ExternalDatabase.print(System.out);
      return 0;
    }
    var settings = options.read();
    if (new DemoFolder(settings.dataFolder()).isDemo()) {
      throw new SettingsFault(
          settings.dataFolder() + " holds a demo: name another folder with --data");
    }
    PrivateFile.folder(settings.dataFolder());
    if (restoreKey) {
      PartnershipKeyFile.restore(settings.keyFile(), System.in);
      return 0;
    }
    return found(settings);
  }

  private int found(Settings settings) throws IOException {
    String password = RecoverySheet.newPassword();
    var founding =
        new Founding(
            asked(partnership, "--partnership"),
            asked(agency, "--agency"),
            nation,
            asked(signInName, "--sign-in-name"),
            asked(administrator, "--administrator"),
            password);
    PartnershipKeyFile.makeIfMissing(settings.keyFile());
    byte[] key = PartnershipKeyFile.read(settings.keyFile());
    try (var ground = Ground.open(settings, Progress.to(System.err))) {
      var jdbc = JdbcClient.create(ground.app().unpooled());
      return switch (new FoundPartnership(jdbc, new PartnershipKey(key)).found(founding)) {
        case Outcome.Founded(var secondStep) -> {
          KeyCommand.mark(ground, new PartnershipKey(key));
          RecoverySheet.print(System.out, settings, founding, secondStep, key);
          yield 0;
        }
        case Outcome.AlreadyFounded() ->
            throw new SettingsFault("There is a partnership here already; nothing was changed");
      };
    }
  }

  private static String asked(String value, String option) {
    if (!value.isBlank()) {
      return value.strip();
    }
    var console = System.console();
    String typed = console == null ? null : console.readLine("%s ", option.substring(2) + ":");
    if (typed == null || typed.isBlank()) {
      throw new SettingsFault("A partnership needs " + option + "; see ./waymark init --help");
    }
    return typed.strip();
  }
}
