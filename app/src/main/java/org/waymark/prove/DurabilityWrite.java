package org.waymark.prove;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.waymark.access.Ids;
import org.waymark.trial.Answer;
import org.waymark.trial.Request;
import org.waymark.trial.Session;

/**
 * One write over HTTP, which can be sent again: the ids in it are its maker's.
 *
 * @param ids of the rows it makes, all or none
 * @param by whose browser sends it
 */
record DurabilityWrite(What what, List<UUID> ids, Request request, Session by) {
  static final int BATCH_OF = 20;

  /** What is written. */
  enum What {
    CASE_FILE,
    ENCOUNTER,
    BATCH
  }

  /** A case file, when there are few, else an encounter or twenty in one of these files. */
  static DurabilityWrite any(Session as, List<String> files, SplittableRandom random) {
    int dice = random.nextInt(10);
    if (files.isEmpty() || dice == 0) {
      return caseFile(as);
    }
    return dice < 6 ? encounter(as, any(files, random)) : batch(as, files, random);
  }

  /** Did the server say that it is done, now or before? A page to sign in at is no yes. */
  boolean isAcknowledged(Answer answer) {
    return switch (what) {
      case CASE_FILE, ENCOUNTER -> reference(answer).isPresent();
      case BATCH ->
          answer.status() == 200
              && answer.text().split("\"outcome\":\"(kept|already here)\"", -1).length
                  == BATCH_OF + 1;
    };
  }

  /** The case file the answer leads to. */
  static Optional<String> reference(Answer answer) {
    return answer
        .header("Location")
        .filter(place -> answer.status() == 303 && place.contains("/case-files/"))
        .map(place -> place.substring(place.lastIndexOf('/') + 1));
  }

  private static DurabilityWrite caseFile(Session as) {
    UUID id = Ids.next();
    Request request =
        as.form("/case-files", "id", id.toString(), "alias", "Invented", "nobody-of-these", "yes");
    return new DurabilityWrite(What.CASE_FILE, List.of(id), request, as);
  }

  private static DurabilityWrite encounter(Session as, String file) {
    UUID id = Ids.next();
    Request request =
        as.form(
            "/case-files/" + file + "/encounters",
            "id",
            id.toString(),
            "day-day",
            "3",
            "day-month",
            "2",
            "day-year",
            "2025",
            "time",
            "21:10",
            "met",
            "outreach",
            "stays",
            "street",
            "kind",
            "sex-work",
            "note",
            "Something said.");
    return new DurabilityWrite(What.ENCOUNTER, List.of(id), request, as);
  }

  private static DurabilityWrite batch(Session as, List<String> files, SplittableRandom random) {
    List<UUID> ids = IntStream.range(0, BATCH_OF).mapToObj(i -> Ids.next()).toList();
    List<String> encounters =
        ids.stream()
            .map(id ->
                "{\"id\":\"%s\",\"caseFile\":\"%s\",\"happenedAt\":\"%s\",\"met\":\"outreach\",\"stays\":\"street\"}"
                    .formatted(id, any(files, random), Instant.now().minusSeconds(60)))
            .toList();
    return new DurabilityWrite(
        What.BATCH, ids, as.json("/intake/encounters", encounters.toString()), as);
  }

  private static String any(List<String> files, SplittableRandom random) {
    return files.get(random.nextInt(files.size()));
  }
}
