package org.waymark.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.waymark.access.Ids;
import org.waymark.trial.Request;

/** The work that is measured, as a browser or a phone asks for it. */
enum Work {
  MAKE("make a case file", 303, "") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return as.session()
          .form(
              "/case-files",
              "id",
              Ids.next().toString(),
              "alias",
              Names.any(random),
              "nobody-of-these",
              "yes");
    }
  },
  RECORD("record an encounter", 303, "") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      LocalDate day = LocalDate.now().minusDays(1);
      return as.session()
          .form(
              "/case-files/" + as.anyMet(random) + "/encounters",
              "id",
              Ids.next().toString(),
              "day-day",
              String.valueOf(day.getDayOfMonth()),
              "day-month",
              String.valueOf(day.getMonthValue()),
              "day-year",
              String.valueOf(day.getYear()),
              "time",
              "21:10",
              "met",
              "outreach",
              "area",
              "Mill Road",
              "given",
              "condoms",
              "given",
              "food",
              "stays",
              "street",
              "kind",
              "sex-work",
              "note",
              "Wants a bed off the road tonight.");
    }
  },
  BATCH("20 encounters in one batch", 200, "\"kept\"") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return as.session().json("/intake/encounters", encounters(as, random, batchOf()).toString());
    }

    @Override
    int batchOf() {
      return 20;
    }
  },
  SHIFT("a shift of 60 encounters, as a phone sends it", 200, "\"kept\"") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return as.session()
          .json(
              "/intake/encounters",
              "{\"sentAt\":\"%s\",\"entries\":%s}"
                  .formatted(Instant.now(), encounters(as, random, batchOf())));
    }

    @Override
    int batchOf() {
      return 60;
    }
  },
  TIMELINE("timeline of 100", 200, "<h2") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return Request.get("/case-files/" + as.anyOwn(random));
    }
  },
  SHARED_TIMELINE("the same, shared by another agency", 200, "<h2") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return Request.get("/case-files/" + as.anyShared(random));
    }
  },
  BEGINNING("search by a beginning", 200, "data-count") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return search(as, Names.beginning(random));
    }
  },
  PART("search by any part", 200, "data-count") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return search(as, Names.part(random));
    }
  },
  MISSPELT("search, misspelt", 200, "data-count") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return search(as, Names.misspelt(random));
    }
  },
  WORKLIST("worklist of 25", 200, "/referrals/") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return Request.get("/");
    }
  },
  FINDER("finder, 10,000 services in 3 languages", 200, "<ol") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return Request.form(
          "/local/" + List.of("en", "pl", "ar").get(random.nextInt(3)),
          "when",
          random.nextBoolean() ? "now" : "any",
          "need",
          need(random),
          "how",
          random.nextBoolean() ? "phone" : "in-person");
    }
  },
  FIRST_SERVICES("Open Referral, the first page of 50", 200, "contents") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return Request.get("/open-referral/v3/services?per_page=50&page=" + (1 + random.nextInt(3)));
    }
  },
  LAST_SERVICES("Open Referral, the last page of 50", 200, "contents") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      int last = Size.SERVICES / 50;
      return Request.get(
          "/open-referral/v3/services?per_page=50&page=" + (last - random.nextInt(3)));
    }
  },
  MONTH("a month by agency and kind, with people", 200, "<td") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return Request.get("/counts?month=" + month(random));
    }
  },
  YEAR("a year of the same", 200, "<td") {
    @Override
    Request request(Asker as, SplittableRandom random) {
      return Request.get("/counts?span=year&month=" + month(random));
    }
  };

  private final String words;
  private final int status;
  private final String contains;

  Work(String words, int status, String contains) {
    this.words = words;
    this.status = status;
    this.contains = contains;
  }

  abstract Request request(Asker as, SplittableRandom random);

  /** How many encounters it writes at once. */
  int batchOf() {
    return 1;
  }

  /** In words. */
  String words() {
    return words;
  }

  /** Does this come back when it went well? */
  boolean isWell(org.waymark.trial.Answer answer) {
    return answer.status() == status && (contains.isEmpty() || answer.text().contains(contains));
  }

  /** Is it a commissioner who asks? */
  boolean isCounting() {
    return this == MONTH || this == YEAR;
  }

  /** One of the last twelve whole months. */
  static YearMonth month(SplittableRandom random) {
    return YearMonth.now().minusMonths(1 + random.nextInt(12));
  }

  private static List<String> encounters(Asker as, SplittableRandom random, int many) {
    List<String> encounters = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      encounters.add(
          ("{\"id\":\"%s\",\"caseFile\":\"%s\",\"happenedAt\":\"%s\",\"met\":\"outreach\",\"given\":[\"condoms\",\"food\"],\"stays\":\"street\",\"area\":\"Mill"
               + " Road\"}")
              .formatted(Ids.next(), as.anyMet(random), Instant.now().minusSeconds(i * 600L)));
    }
    return encounters;
  }

  /** One that the invented services help with. */
  static String need(SplittableRandom random) {
    return List.of("talk", "safety", "bed", "food", "doctor", "drugs").get(random.nextInt(6));
  }

  private static Request search(Asker as, String words) {
    return as.session().form("/search", "words", words).with("X-Fragment", "1");
  }
}
