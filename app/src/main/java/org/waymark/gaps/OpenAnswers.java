package org.waymark.gaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.waymark.access.Coded;
import org.waymark.database.PublicDatabase;
import org.waymark.directory.Way;
import org.waymark.gaps.Survey.Asking;
import org.waymark.gaps.Survey.ForWhom;

/**
 * Answers while they are written, by whoever has the address. All of it goes through the few
 * functions the public role may call: with the address of the link and the one of the answer it
 * reads and writes that answer, and nothing else of anybody's.
 */
@Repository
class OpenAnswers {
  /** At most so many services in one answer. */
  static final int SERVICES = 12;

  private final PublicDatabase database;
  private final ClosedWords words;

  OpenAnswers(PublicDatabase database, ClosedWords words) {
    this.database = database;
    this.words = words;
  }

  /** What became of beginning or sending. */
  enum Outcome {
    DONE,
    /** The link is closed, or there was none. */
    CLOSED,
    /** More came by this link in an hour than anybody would read. */
    BUSY,
    /** Nothing is in it yet. */
    EMPTY
  }

  /** What the link asks, as long as it is open. */
  Optional<Asking> asking(SecretAddress link) {
    return database.ask(jdbc ->
        jdbc.sql("select title, areas, for_whom, last_day from guard.survey_link(?)")
            .param(link.id())
            .query((row, n) ->
                new Asking(
                    row.getString("title"),
                    List.of((String[]) row.getArray("areas").getArray()),
                    Coded.of(ForWhom.class, row.getString("for_whom")),
                    row.getObject("last_day", LocalDate.class)))
            .optional());
  }

  /** Begins an answer; the same address again begins nothing new. */
  Outcome begin(SecretAddress link, SecretAddress answer) {
    return outcome("select guard.begin_survey_answer(?, ?)", link, answer);
  }

  /** Sends it, once and for all. */
  Outcome send(SecretAddress link, SecretAddress answer) {
    return outcome("select guard.send_survey_answer(?, ?)", link, answer);
  }

  /** Was it sent? Nothing where there is no such answer, or its link is closed. */
  Optional<Boolean> isSent(SecretAddress link, SecretAddress answer) {
    return database.ask(jdbc ->
        jdbc.sql("select sent_at is not null from guard.survey_answer(?, ?)")
            .params(link.id(), answer.id())
            .query(Boolean.class)
            .optional());
  }

  Optional<AreaView> area(SecretAddress link, SecretAddress answer) {
    return database.ask(jdbc ->
        jdbc.sql("select * from guard.survey_area(?, ?)")
            .params(link.id(), answer.id())
            .query((row, n) ->
                AnswerRows.area(row, words.openArea(answer.id(), row.getBytes("sealed"))))
            .optional());
  }

  List<Specialist> services(SecretAddress link, SecretAddress answer) {
    return database.ask(jdbc ->
        jdbc.sql("select * from guard.survey_services(?, ?)")
            .params(link.id(), answer.id())
            .query((row, n) -> service(row))
            .list());
  }

  /** Keeps what is said of the area; false once the answer was sent or the link is closed. */
  boolean keep(SecretAddress link, SecretAddress answer, AreaView said) {
    byte[] sealed = words.ofArea(answer.id(), said.helping(), said.hindering(), said.missing());
    return database.write(jdbc ->
        jdbc.sql("select guard.keep_survey_area(?, ?, ?, ?, ?, ?, ?, ?)")
            .params(
                link.id(),
                answer.id(),
                said.area(),
                said.rating().word(),
                AnswerRows.words(said.helps()),
                AnswerRows.words(said.challenges()),
                said.unmet().toArray(String[]::new),
                sealed)
            .query(Boolean.class)
            .single());
  }

  /** Keeps a service in its place; one without areas is dropped again. */
  boolean keep(SecretAddress link, SecretAddress answer, Specialist said) {
    UUID part = answer.part(said.place());
    byte[] sealed = words.ofService(part, said.name(), said.runBy(), said.eligibility());
    return database.write(jdbc ->
        jdbc.sql("select guard.keep_survey_service(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(
                link.id(),
                answer.id(),
                part,
                said.place(),
                said.areas().toArray(String[]::new),
                said.needs().toArray(String[]::new),
                said.ways().stream().map(Way::code).toArray(String[]::new),
                AnswerRows.words(said.routes()),
                AnswerRows.words(said.conditions()),
                sealed)
            .query(Boolean.class)
            .single());
  }

  private Specialist service(ResultSet row) throws SQLException {
    return AnswerRows.service(
        row, words.openService(AnswerRows.id(row, "id"), row.getBytes("sealed")));
  }

  private Outcome outcome(String call, SecretAddress link, SecretAddress answer) {
    String became =
        database.write(
            jdbc -> jdbc.sql(call).params(link.id(), answer.id()).query(String.class).single());
    return switch (became) {
      case "kept", "sent" -> Outcome.DONE;
      case "busy" -> Outcome.BUSY;
      case "empty" -> Outcome.EMPTY;
      default -> Outcome.CLOSED;
    };
  }
}
