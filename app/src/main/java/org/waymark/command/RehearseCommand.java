package org.waymark.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.database.EmbeddedPostgres;
import org.waymark.database.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts, shows a few pages and stops, in a folder of its own: so that Java can note what a start
 * needs and the next ones are quick.
 */
@Command(name = "rehearse", hidden = true, description = "Starts and stops, to make starts quick.")
final class RehearseCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Override
  public Integer call() throws Exception {
    var settings = options.read();
    new DemoFolder(settings.dataFolder()).claim();
    PartnershipKeyFile.makeIfMissing(settings.keyFile());
    try (var serving = Serving.start(settings, Progress.to(System.out))) {
      for (String path : List.of("/health", "/", "/sign-in", "/nothing-here")) {
        look("http://localhost:" + serving.port() + path);
      }
    }
    EmbeddedPostgres.erase(settings.dataFolder());
    return 0;
  }

  private static void look(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      System.out.println("  " + answer.statusCode() + " " + address);
    }
  }
}
