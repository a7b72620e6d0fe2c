package org.waymark.command;

import java.util.concurrent.Callable;
import org.waymark.database.DatabasePasswords;
import org.waymark.database.DatabaseRoles;
import org.waymark.database.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Founds a partnership: its key, its database. */
@Command(name = "init", description = "Makes the key and the database of a new partnership.")
final class InitCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(
      names = "--external",
      description = "only print what makes an external PostgreSQL ready, with fresh passwords")
  private boolean external;

  @Override
  public Integer call() throws Exception {
    if (external) {
      print(DatabasePasswords.random());
      return 0;
    }
    var settings = options.read();
    org.waymark.database.PrivateFile.folder(settings.dataFolder());
    PartnershipKeyFile.makeIfMissing(settings.keyFile());
    Ground.open(settings, Progress.to(System.out)).close();
    return 0;
  }

  private static void print(DatabasePasswords passwords) {
    System.out.println(DatabaseRoles.script(passwords));
    System.out.printf(
        """
        -- And these lines into waymark.properties (mode 0600) in the data folder:
        -- database.url = jdbc:postgresql://SERVER:5432/waymark?sslmode=verify-full
        -- database.owner.password = %s
        -- database.app.password = %s
        -- database.public.password = %s
        """,
        passwords.owner(), passwords.app(), passwords.open());
  }
}
