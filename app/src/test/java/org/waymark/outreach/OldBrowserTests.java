package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.waymark.pages.BrowserRun;

/**
 * Every script of the phone's app is of a language that browsers spoke in 2021, the paths no story
 * walks included, and calls nothing that they have learnt since. (What they do with it is in the
 * stories of the old phone.)
 */
class OldBrowserTests {
  private static final int LANGUAGE_OF = 2021;

  /** Learnt by Chrome, Firefox or Safari after November 2021, in scripts of any kind. */
  private static final List<String> LEARNT_SINCE =
      List.of(
          "at",
          "findLast",
          "findLastIndex",
          "group",
          "groupBy",
          "toSorted",
          "toReversed",
          "toSpliced",
          "fromAsync",
          "hasOwn",
          "structuredClone",
          "randomUUID",
          "withResolvers",
          "union",
          "intersection",
          "difference",
          "isSubsetOf",
          "isWellFormed",
          "toBase64",
          "fromBase64",
          "toHex",
          "fromHex",
          "requestClose",
          "showModal",
          "showPopover",
          "checkVisibility",
          "timeout",
          "any",
          "startViewTransition",
          "canParse",
          "CompressionStream");

  /** Gives what is wrong with a script: the fault of its grammar, or the names it calls. */
  private static final String READ =
      """
      ({ script, year, since }) => {
        const called = [];
        const walk = node => {
          if (!node || typeof node !== 'object') return;
          if (node.type === 'CallExpression' || node.type === 'NewExpression') {
            const { callee } = node;
            const name = callee.type === 'Identifier' ? callee.name : callee.property && callee.property.name;
            if (since.includes(name)) called.push(name);
          }
          Object.values(node).forEach(walk);
        };
        try {
          walk(acorn.parse(script, { ecmaVersion: year, sourceType: 'module' }));
          return called;
        } catch (fault) {
          return [String(fault)];
        }
      }
      """;

  private final PhoneShell shell = new PhoneShell("Waymark");

  @Test
  void everyScriptIsOfTheLanguageAndTheCallsOf2021() {
    try (BrowserContext context = BrowserRun.open()) {
      Page page = reader(context);
      for (String name : shell.names().stream().filter(name -> name.endsWith(".js")).toList()) {
        byte[] bytes = shell.find(name).orElseThrow().bytes();
        assertThat(faults(page, new String(bytes, StandardCharsets.UTF_8))).as(name).isEmpty();
      }
    }
  }

  @Test
  void whatIsYoungerIsFound() {
    try (BrowserContext context = BrowserRun.open()) {
      Page page = reader(context);

      assertThat(faults(page, "class A { static { this.b = 1; } }")).hasSize(1);
      assertThat(faults(page, "class A { #b; c(d) { return #b in d; } }")).hasSize(1);
      assertThat(faults(page, "const list = []; list.at(-1);")).containsExactly("at");
      assertThat(faults(page, "const a = window.b?.c ?? 1;")).isEmpty();
    }
  }

  private static Page reader(BrowserContext context) {
    Page page = context.newPage();
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(grammar()));
    return page;
  }

  @SuppressWarnings("unchecked")
  private static List<String> faults(Page page, String script) {
    return (List<String>)
        page.evaluate(READ, Map.of("script", script, "year", LANGUAGE_OF, "since", LEARNT_SINCE));
  }

  /** A parser that can be told which year it is. */
  private static String grammar() {
    try (var about =
        OldBrowserTests.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/acorn/pom.properties")) {
      var properties = new Properties();
      properties.load(Objects.requireNonNull(about));
      String path =
          "/META-INF/resources/webjars/acorn/%s/dist/acorn.js"
              .formatted(properties.getProperty("version"));
      try (var script = OldBrowserTests.class.getResourceAsStream(path)) {
        return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
