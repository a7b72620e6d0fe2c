package org.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SaidOnceTests {
  private static final Path SOURCE = Path.of("src/main/java");
  private static final Pattern SAID = Pattern.compile("\\.saying\\(((?:[^()]|\\([^()]*\\))*)\\)");
  private static final Pattern SENTENCE = Pattern.compile("\"([^\"]+)\"");

  @Test
  void everySentenceSaidAfterARedirectIsInTheListOfAllServers() throws IOException {
    var said = new TreeSet<String>();
    for (String file : sources()) {
      var calls = SAID.matcher(file);
      while (calls.find()) {
        SENTENCE.matcher(calls.group(1)).results().forEach(one -> said.add(one.group(1)));
      }
    }

    assertThat(said).hasSizeGreaterThan(15);
    assertThat(SaidOnce.sentences()).containsAll(said);
  }

  @Test
  void noSentenceIsMadeOfWhatItIsAbout() throws IOException {
    for (String file : sources()) {
      var calls = SAID.matcher(file);
      while (calls.find()) {
        assertThat(calls.group(1)).doesNotContain("+").doesNotContain("formatted");
      }
    }
    assertThat(SaidOnce.sentences()).doesNotHaveDuplicates().allMatch(one -> one.length() < 80);
  }

  private static List<String> sources() throws IOException {
    try (var files = Files.walk(SOURCE)) {
      return files
          .filter(file -> file.toString().endsWith("Pages.java"))
          .map(SaidOnceTests::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
