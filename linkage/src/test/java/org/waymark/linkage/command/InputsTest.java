package org.waymark.linkage.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What does not serve is said in sentences, every fault of it, and nothing is half done. */
class InputsTest {
  private static final int DOES_NOT_SERVE = 1;

  @TempDir Path folder;
  private String said = "";

  @Test
  void everyMissingFileIsNamed() throws IOException {
    String here = file("here.csv", "id,alias\n1,Jo\n");

    assertThat(link(here, path("b.csv"), "--truth", path("t.csv"))).isEqualTo(DOES_NOT_SERVE);
    assertThat(said)
        .isEqualToNormalizingNewlines(
            "There is no file %s\nThere is no file %s\n".formatted(path("b.csv"), path("t.csv")));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void columnsAndKindsThatThereAreNotAreNamed() throws IOException {
    String here = file("here.csv", "ref,street name\n1,Jo\n");

    assertThat(link(here, "--columns", "id=ref,nick=street name,alias=street"))
        .isEqualTo(DOES_NOT_SERVE);
    assertThat(said)
        .contains("No column is called street; there are: ref, street name")
        .contains("No kind of column is called nick; there are: id, given-name");
  }

  @Test
  void whatIsNoSpreadsheetIsSaidToBeNone() throws IOException {
    for (String name : new String[] {"a.xlsx", "a.ods"}) {
      assertThat(link(file(name, "alias,area\nJo,Canal Side\n"))).isEqualTo(DOES_NOT_SERVE);
      assertThat(said).isEqualToNormalizingNewlines(name + " is not a spreadsheet of its kind\n");
    }
    assertThat(link(file("empty.csv", ""))).isEqualTo(DOES_NOT_SERVE);
    assertThat(said).isEqualToNormalizingNewlines("empty.csv holds no header row\n");
  }

  @Test
  void oneEncodedFileAndOneThatIsNotAreNotLinked() throws IOException {
    String plain = file("a.csv", "alias,given name,birth date\nJo,Jo,1990-01-02\n");
    encode(plain, file("key", "a key of more than sixteen letters\n"), path("a.encoded"));

    assertThat(link(path("a.encoded"), plain)).isEqualTo(DOES_NOT_SERVE);
    assertThat(said).startsWith("Either both files are encoded or none");
  }

  @Test
  void aKeyThatIsMissingOrTooShortIsSaidBeforeAnythingIsWritten() throws IOException {
    String list = file("a.csv", "given name,birth date\nJo,1990-01-02\n");

    assertThat(encode(list, path("none"), path("a.encoded"))).isEqualTo(DOES_NOT_SERVE);
    assertThat(said).isEqualToNormalizingNewlines("There is no file " + path("none") + "\n");
    assertThat(encode(list, file("key", ""), path("a.encoded"))).isEqualTo(DOES_NOT_SERVE);
    assertThat(said).startsWith("The key needs at least");
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'k', (byte) 0xe9, 'y', '\n'});
    assertThat(encode(list, latin.toString(), path("a.encoded"))).isEqualTo(DOES_NOT_SERVE);
    assertThat(said).isEqualToNormalizingNewlines(latin + " is not text in UTF-8\n");
    assertThat(folder.resolve("a.encoded")).doesNotExist();
  }

  private int link(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "link";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--out";
    all[all.length - 1] = path("out");
    return run(all);
  }

  private int encode(String list, String key, String out) {
    return run("encode", list, "--key-file", key, "--out", out);
  }

  private int run(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine line = LinkageCommand.line().setErr(new PrintWriter(err, true));
    int status = line.execute(arguments);
    said = err.toString();
    return status;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
