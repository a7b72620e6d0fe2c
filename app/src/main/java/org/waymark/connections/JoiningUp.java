package org.waymark.connections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Details;
import org.waymark.connections.Answer.Answers;
import org.waymark.connections.Connection.Connections;
import org.waymark.connections.Openness.Opennesses;
import org.waymark.connections.Sign.Signs;
import org.waymark.consent.DayInWords;

/**
 * Everything about one case file and others of the same person, as its page shows it.
 *
 * @param ours other files of one's own agency that are likely the same
 * @param isAsked whether somebody else may know the person: never who, nor how many
 * @param isWaiting whether their yes is kept and nothing came of it yet
 * @param standing connections that count now
 * @param openness that they agreed to be found, as it counts now
 * @param history what was said and done, newest first
 */
public record JoiningUp(
    List<Ours> ours,
    boolean isAsked,
    boolean isWaiting,
    List<Connection> standing,
    Optional<Openness> openness,
    List<Happened> history) {

  /** Another file of one's own. */
  public record Ours(UUID sign, String reference, String name) {}

  /** One thing of the past. */
  public record Happened(Instant at, String words) {
    /** The day of it. */
    public String day() {
      return DayInWords.day(at);
    }
  }

  /** Reads it. */
  @Component
  static class Reading {
    private final Signs signs;
    private final Answers answers;
    private final Connections connections;
    private final Opennesses opennesses;
    private final Details details;
    private final JdbcClient jdbc;

    Reading(
        Signs signs,
        Answers answers,
        Connections connections,
        Opennesses opennesses,
        Details details,
        JdbcClient jdbc) {
      this.signs = signs;
      this.answers = answers;
      this.connections = connections;
      this.opennesses = opennesses;
      this.details = details;
      this.jdbc = jdbc;
    }

    JoiningUp of(CaseFile file) {
      List<Sign> asked = signs.of(file.id());
      List<Answer> said = answers.of(file.id());
      List<Connection> all = connections.of(file.id());
      List<Openness> open = opennesses.of(file.id());
      return new JoiningUp(
          asked.stream().filter(Sign::isOfOwnFile).map(this::ours).toList(),
          !asked.stream().allMatch(Sign::isOfOwnFile),
          said.stream().anyMatch(Answer::isWaiting),
          all.stream().filter(Connection::isStanding).toList(),
          open.stream().filter(Openness::isStanding).findFirst(),
          history(said, all, open));
    }

    /** The other agencies that take part, to be left out by the person. */
    List<Agency> agencies(CaseFile file) {
      return jdbc.sql(
              """
              select a.id, a.name from access.agency a
               where a.active and a.kind not in ('commissioner', 'enforcement') and a.id <> ? order by a.name collate "und-x-icu"
              """)
          .param(file.agency())
          .query((row, n) -> new Agency(row.getObject(1, UUID.class), row.getString(2)))
          .list();
    }

    private Ours ours(Sign sign) {
      UUID other = java.util.Objects.requireNonNull(sign.ownFile());
      String reference = java.util.Objects.requireNonNull(sign.ownReference());
      return new Ours(sign.id(), reference, Details.callName(details.of(other)).orElse(""));
    }

    private static List<Happened> history(
        List<Answer> said, List<Connection> all, List<Openness> open) {
      List<Happened> happened = new ArrayList<>();
      open.forEach(one -> {
        happened.add(new Happened(one.recordedAt(), "Agreed " + one.how() + " to be found"));
        if (one.endedAt() != null) {
          happened.add(new Happened(one.endedAt(), "No longer to be found by it"));
        }
      });
      said.forEach(one -> happened.add(new Happened(one.recordedAt(), words(one))));
      all.forEach(one -> {
        String with = one.isOwn() ? "another file of ours" : one.agency();
        happened.add(new Happened(one.madeAt(), "Joined up with " + with));
        Connection.End end = one.ended();
        if (end != null) {
          happened.add(
              new Happened(
                  end.at(),
                  "Ended by " + end.agency() + ", with " + with + ": " + end.why().label()));
        }
      });
      return Stream.of(happened)
          .flatMap(List::stream)
          .distinct()
          .sorted(Comparator.comparing(Happened::at).reversed())
          .toList();
    }

    private static String words(Answer one) {
      String said = one.words().isEmpty() ? "" : ": \u201c" + one.words() + "\u201d";
      return switch (one.what()) {
        case YES ->
            one.how() == null
                ? "Said to be the same person"
                : "Yes to joining up, " + one.how() + said;
        case NO -> "No to joining up" + said;
        case NOT_THE_SAME -> "Said not to be the same person";
        case TAKEN_BACK -> "Yes to joining up taken back";
      };
    }
  }

  /** Somebody the person may leave out. */
  record Agency(UUID id, String name) {}
}
