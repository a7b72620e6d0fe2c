package org.waymark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import picocli.CommandLine;

/** The list of services from the command line, beside a server that runs. */
class DirectoryCommandTests {
  private static final Running HERE = Running.here();
  private static final Path SOUTHEND = Path.of("..", "docs", "examples", "southend-2022.json");

  @Test
  void theExampleOfARealPlaceIsTakenInWholeAndOnce() {
    // Another class may have taken it in before, for an agency of its own.
    HERE.superuser().sql("truncate directory.service, directory.location cascade").update();
    Somebody keeper = HERE.town().practitioner(HERE.town().agency("specialist"));

    int first = importing(SOUTHEND, keeper);
    int again = importing(SOUTHEND, keeper);

    assertThat(first).isZero();
    assertThat(again).isZero();
    assertThat(listed(keeper)).isEqualTo(20);
    assertThat(HERE.stranger().postAsItIs("/local/en", "when", "any", "words", "STARS").body())
        .contains("Southend Treatment and Recovery Service (STARS)");
  }

  @Test
  void nobodyWhoIsNotHereTakesAnythingIn() {
    assertThat(run(SOUTHEND, "nobody.at.all")).isNotZero();
  }

  private static int importing(Path file, Somebody keeper) {
    String name =
        HERE.superuser()
            .sql("select sign_in_name from access.practitioner where id = ?")
            .param(keeper.id())
            .query(String.class)
            .single();
    return run(file, name);
  }

  private static int run(Path file, String name) {
    return new CommandLine(new DirectoryCommand())
        .execute("import", file.toString(), "--as", name, "--data", HERE.folder().toString());
  }

  private static long listed(Somebody keeper) {
    return HERE.superuser()
        .sql("select count(*) from directory.service where agency = ? and status = 'public'")
        .param(keeper.agency())
        .query(Long.class)
        .single();
  }
}
