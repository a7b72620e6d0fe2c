package org.waymark.gaps;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.access.Role;
import org.waymark.gaps.Survey.ForWhom;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Visitor;

/** A round of the survey in an invented place, and people who answer it. */
final class Round {
  static final Running HERE = Running.here();
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  final Somebody commissioner =
      HERE.town().somebody(HERE.town().agency("commissioner"), Role.COMMISSIONER);
  final Visitor anybody = HERE.stranger();
  final String east;
  final String west;
  final UUID id = Ids.next();

  Round() {
    String place = Ids.next().toString().substring(30);
    east = "East " + place;
    west = "West " + place;
    as(
        commissioner,
        () -> {
          HERE.bean(Surveys.class).add(id, "Survey of " + place, List.of(east, west));
          return true;
        });
  }

  /** The address of a link that is open until this day. */
  String link(LocalDate lastDay) {
    return "/survey/"
        + as(
                commissioner,
                () -> HERE.bean(Surveys.class).giveOut(id, ForWhom.AREA, "Somebody", lastDay))
            .text();
  }

  String link() {
    return link(LocalDate.now().plusDays(7));
  }

  /** The address of a fresh answer. */
  String begin(String link) {
    String key = first(KEY, anybody.get(link).body());
    return anybody.postAsItIs(link, "key", key).headers().firstValue("location").orElseThrow();
  }

  HttpResponse<String> area(String answer, String... more) {
    String[] fields = {"area", "2", "rating", "poor", "challenges", "not-here", "unmet", "bed"};
    return anybody.postAsItIs(answer + "/area", joined(fields, more));
  }

  HttpResponse<String> service(String answer, int place, String... more) {
    return service(answer, "A door", place, more);
  }

  HttpResponse<String> service(String answer, String name, int place, String... more) {
    String[] fields = {
      "name", name, "areas", "1", "needs", "bed", "ways", "in-person", "conditions", "trafficked"
    };
    return anybody.postAsItIs(answer + "/services/" + place, joined(fields, more));
  }

  HttpResponse<String> send(String answer) {
    return anybody.postAsItIs(answer + "/sending");
  }

  static <T> T as(Somebody somebody, Supplier<T> work) {
    return Objects.requireNonNull(
        somebody
            .acting()
            .perform(() -> HERE.bean(TransactionTemplate.class).execute(status -> work.get())));
  }

  static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError(pattern + " is not in " + text);
    }
    return found.group(1);
  }

  private static String[] joined(String[] fields, String[] more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }
}
