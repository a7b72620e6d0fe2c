package org.waymark.statistics.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.statistics.report.Json;
import org.waymark.statistics.report.Page;

/** The folder an answer is written to. */
record Output(Path folder) {
  Output {
    try {
      Files.createDirectories(folder);
    } catch (IOException problem) {
      throw new IllegalArgumentException("Cannot write to " + folder, problem);
    }
  }

  void json(String name, @Nullable Object value) throws IOException {
    Files.writeString(folder.resolve(name), Json.write(value));
  }

  void page(Page page) throws IOException {
    Files.writeString(folder.resolve("report.html"), page.html());
  }

  void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
