package org.waymark.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.database.Progress;
import org.waymark.directory.TakeServices;
import org.waymark.directory.TakeServices.Taken;
import org.waymark.openreferral.FetchFeed;
import org.waymark.openreferral.ReadFeed;
import org.waymark.openreferral.ReadFeed.Read;
import org.waymark.settings.SettingsFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The list of services. */
@Command(
    name = "directory",
    description = "The list of services.",
    subcommands = DirectoryCommand.Import.class)
final class DirectoryCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "directory import?");
  }

  /**
   * Takes in all of a feed, or nothing: 1 when something in it is wrong, and every fault is named.
   */
  @Command(
      name = "import",
      description =
          "Takes in an Open Referral UK feed or file (3.0 or 1.0): all of it, or nothing.")
  static final class Import implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Option(
        names = "--as",
        required = true,
        description = "sign-in name of who takes it in, for their agency")
    private String as = "";

    @Parameters(
        paramLabel = "FEED",
        description = "a JSON file, or the address a feed's endpoints stand under")
    private String feed = "";

    @Override
    public Integer call() throws Exception {
      return switch (read(feed)) {
        case Read.Refused(List<String> faults) -> refused(faults);
        case Read.Services services -> {
          services.leftOut().forEach(one -> System.err.println("Left out: " + one));
          yield take(services);
        }
      };
    }

    private static Read read(String feed) throws IOException {
      return feed.matches("https?://.*")
          ? FetchFeed.of(feed)
          : ReadFeed.of(Files.readAllBytes(Path.of(feed)));
    }

    private int take(Read.Services services) throws Exception {
      try (var ground = Ground.join(options.read(), Progress.to(System.err));
          var owner = ground.owner().connect()) {
        return take(owner, services);
      }
    }

    /** As the guard, who writes the tables without acting for anybody. */
    private int take(Connection owner, Read.Services services) throws SQLException {
      owner.setAutoCommit(false);
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
      jdbc.sql("set local role waymark_guard").update();
      UUID[] who = who(jdbc);
      Taken taken = TakeServices.by(jdbc, who[0], who[1], services.services());
      owner.commit();
      return switch (taken) {
        case Taken.Refused(List<String> faults) -> refused(faults);
        case Taken.Done(int added, int changed, int unchanged) -> {
          System.out.printf("%d added, %d changed, %d as they were.%n", added, changed, unchanged);
          yield 0;
        }
      };
    }

    private UUID[] who(JdbcClient jdbc) {
      return jdbc.sql(
              "select agency, id from access.practitioner where sign_in_name = ? and active")
          .param(as)
          .query(
              (row, n) -> new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)})
          .optional()
          .orElseThrow(() -> new SettingsFault("Nobody signs in as \"" + as + "\""));
    }

    private static int refused(List<String> faults) {
      faults.forEach(System.err::println);
      System.err.printf("Nothing was taken in: %d faults.%n", faults.size());
      return 1;
    }
  }
}
