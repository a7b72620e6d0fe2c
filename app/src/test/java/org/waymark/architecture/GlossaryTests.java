package org.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The names of public types are made of the words people use, and never of words that judge or say
 * nothing.
 */
class GlossaryTests {
  private static final List<String> MODULES =
      List.of(
          "access",
          "accounts",
          "casefile",
          "identity",
          "outreach",
          "consent",
          "referrals",
          "worklist",
          "shifts",
          "dropin",
          "insight",
          "charter",
          "trial",
          "bench",
          "prove",
          "connections",
          "gaps");
  private static final List<String> NEVER =
      List.of(
          "victim",
          "prostitute",
          "offender",
          "discharge",
          "dropout",
          "noncompliant",
          "service",
          "manager",
          "helper",
          "util",
          "utils",
          "impl",
          "dto",
          "base",
          "client");

  @Test
  void everyPublicTypeOfTheServerUsesAWordOfTheGlossary() throws IOException {
    Set<String> known = glossary();

    List<String> unknown =
        publicTypes()
            .filter(type -> words(type).stream().noneMatch(known::contains))
            .map(JavaClass::getName)
            .toList();

    assertThat(unknown).isEmpty();
  }

  @Test
  void noTypeCarriesAWordThatJudgesOrSaysNothing() {
    List<String> wrong =
        types()
            .filter(type -> words(type).stream().anyMatch(NEVER::contains))
            .map(JavaClass::getName)
            .toList();

    assertThat(wrong).isEmpty();
  }

  private static java.util.stream.Stream<JavaClass> types() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                MODULES.stream().map(module -> "org.waymark." + module).toArray(String[]::new))
            .stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
  }

  private static java.util.stream.Stream<JavaClass> publicTypes() {
    return types().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  private static List<String> words(JavaClass type) {
    return Arrays.stream(type.getSimpleName().split("(?<=[a-z])(?=[A-Z])"))
        .map(word -> singular(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static Set<String> glossary() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "glossary.md")).toLowerCase(Locale.ROOT);
    return Arrays.stream(text.split("[^a-z]+"))
        .map(GlossaryTests::singular)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static String singular(String word) {
    return word.endsWith("ies")
        ? word.substring(0, word.length() - 3) + "y"
        : word.replaceAll("s$", "");
  }
}
