package org.waymark.command;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.waymark.access.SecondStep;
import org.waymark.settings.SettingsFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stands in for the authenticator app of somebody in the demo. */
@Command(name = "code", description = "Tells the six digits of a demo account's second step.")
final class CodeCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Parameters(paramLabel = "NAME", description = "the name the account signs in with")
  private String name = "";

  @Override
  public Integer call() throws Exception {
    var folder = new DemoFolder(options.read().dataFolder());
    var account =
        folder
            .account(name)
            .orElseThrow(() -> new SettingsFault("No account \"" + name + "\" in this demo"));
    System.out.println(new SecondStep(account.secondStep()).codeAt(Instant.now()));
    return 0;
  }
}
