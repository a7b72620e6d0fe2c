import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks (or, with "fix", mends) the layout of every Java file below the given folders. */
class Format {
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build());

  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    List<Path> wrong = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      Path folder = Path.of(args[i]);
      if (Files.isDirectory(folder)) {
        visit(folder, fix, wrong);
      }
    }
    if (!wrong.isEmpty() && !fix) {
      wrong.forEach(file -> System.err.println("Not formatted: " + file));
      System.err.println("Run ./waymark format");
      System.exit(1);
    }
  }

  private static void visit(Path folder, boolean fix, List<Path> wrong) throws Exception {
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    for (Path file : files) {
      String before = Files.readString(file);
      String after = format(file, before);
      if (!after.equals(before)) {
        wrong.add(file);
        if (fix) {
          Files.writeString(file, after);
        }
      }
    }
  }

  private static String format(Path file, String source) throws IOException {
    try {
      return FORMATTER.formatSourceAndFixImports(source);
    } catch (Exception e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
