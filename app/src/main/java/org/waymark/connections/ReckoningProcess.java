package org.waymark.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.waymark.connections.PersonDraws.Decided;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reckons in a process of its own, which the system gives what no other wants: at a hundred
 * thousand files it takes minutes and as much memory as the whole server, and whoever asks for a
 * page should feel neither. What is said of people goes through a pipe, never to a disk or an
 * argument.
 */
final class ReckoningProcess {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String MOST_MEMORY = "-Xmx1g";

  private ReckoningProcess() {}

  /** What the process is told; the order of the files is what its answer refers to. */
  record Question(List<DescribedFile> files, List<Decided> decided) {}

  /**
   * Waits for its answer.
   *
   * @throws UncheckedIOException when it could not be started, or ended without an answer
   */
  static Reckoned answer(Question question) {
    try {
      Process process = new ProcessBuilder(command()).redirectError(Redirect.DISCARD).start();
      try (var told = process.getOutputStream()) {
        JSON.writeValue(told, question);
      }
      try (var answer = process.getInputStream()) {
        return JSON.readValue(answer, Reckoned.class);
      } finally {
        process.destroy();
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<String> command() {
    return List.of(
        "nice",
        "-n",
        "19",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        MOST_MEMORY,
        "-XX:+UseSerialGC",
        "-Xlog:disable",
        "-cp",
        System.getProperty("java.class.path"),
        ReckoningProcess.class.getName());
  }

  /** The process itself: a question comes in, an answer goes out. It ends with the server. */
  public static void main(String[] none) {
    ProcessHandle.current()
        .parent()
        .ifPresent(server -> server.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    Question question = JSON.readValue(System.in, Question.class);
    JSON.writeValue(System.out, Reckoned.of(question.files(), question.decided()));
  }
}
