package org.waymark.command;

import java.util.concurrent.Callable;
import org.waymark.access.AuditChain;
import org.waymark.access.AuditChain.Finding;
import org.waymark.database.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The trail of who looked. */
@Command(
    name = "audit",
    description = "The trail of who looked.",
    subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "audit verify?");
  }

  /** Proves the chain, also beside a running server; 1 when a link does not hold. */
  @Command(
      name = "verify",
      description = "Proves the trail's chain, or names the first link that does not hold.")
  static final class Verify implements Callable<Integer> {
    @Mixin private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws Exception {
      try (var ground = Ground.join(options.read(), Progress.to(System.err));
          var owner = ground.owner().connect()) {
        return tell(new AuditChain(owner).verify());
      }
    }

    private static int tell(Finding finding) {
      return switch (finding) {
        case Finding.Holds(long blocks, long entries, long unsealed, String head) -> {
          System.out.printf(
              "Every link holds: %,d blocks, %,d entries, %,d not sealed yet.%nHead: %s%n",
              blocks, entries, unsealed, head);
          yield 0;
        }
        case Finding.Broken(long block, String why) -> {
          System.out.printf("The chain is broken at block %,d: %s.%n", block, why);
          yield 1;
        }
      };
    }
  }
}
