package org.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.OpenToAll;

/** Every endpoint says who may call it, or stands on the short list here. */
class EndpointTests {
  private static final Set<String> OPEN =
      Set.of(
          "SignInPages.ask",
          "SignInPages.password",
          "SignInPages.askCode",
          "SignInPages.code",
          "SignInPages.out",
          "PhoneShellPages.page",
          "PhoneShellPages.part",
          "PhoneIntake.open",
          "PhoneIntake.changePin",
          "SmallPages.night",
          "ExitPages.exit",
          "SmallPages.stillHere",
          "GalleryPages.show",
          "GalleryPages.send",
          "GalleryPages.search",
          "GalleryPages.copy",
          "FinderPages.start",
          "FinderPages.ask",
          "FinderPages.find",
          "FinderPages.show",
          "ContactPages.ask",
          "ContactPages.send",
          "AnswerPages.start",
          "AnswerPages.begin",
          "AnswerPages.show",
          "AnswerPages.askArea",
          "AnswerPages.keepArea",
          "AnswerPages.askService",
          "AnswerPages.keepService",
          "AnswerPages.drop",
          "AnswerPages.send",
          "AssetPages.show",
          "FeedPages.about",
          "FeedPages.services",
          "FeedPages.service",
          "FeedPages.serviceAtLocations",
          "FeedPages.serviceAtLocation",
          "FeedPages.taxonomies",
          "FeedPages.taxonomy",
          "FeedPages.terms",
          "FeedPages.term",
          "FeedPages.mayAsk",
          "CalendarPages.dropIns",
          "CalendarPages.inReach",
          "CalendarPages.ofService",
          "SitemapPages.robots",
          "SitemapPages.sitemap",
          "SitemapPages.about",
          "LeafletPages.choose",
          "LeafletPages.print",
          "CalendarPages.feed",
          "TroublePages.show");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.waymark");

  @Test
  void everyEndpointDeclaresWhoMayCallIt() {
    List<String> silent =
        endpoints().stream()
            .filter(
                method -> !declares(method, AllowedTo.class) && !declares(method, OpenToAll.class))
            .map(EndpointTests::name)
            .toList();

    assertThat(silent).isEmpty();
  }

  @Test
  void theEndpointsOpenToAllAreTheseAndNoOthers() {
    Set<String> open =
        endpoints().stream()
            .filter(method -> declares(method, OpenToAll.class))
            .map(EndpointTests::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(OPEN).containsAll(open);
  }

  private List<JavaMethod> endpoints() {
    return classes.stream()
        .filter(type -> type.isMetaAnnotatedWith(Controller.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
        .toList();
  }

  private static boolean declares(
      JavaMethod method, Class<? extends java.lang.annotation.Annotation> who) {
    JavaClass owner = method.getOwner();
    return method.isAnnotatedWith(who) || owner.isAnnotatedWith(who);
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}
