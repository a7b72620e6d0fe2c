package org.waymark.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.PartnershipKey;
import org.waymark.charter.Charter;
import org.waymark.charter.Charters;
import org.waymark.charter.Colour;
import org.waymark.charter.PromisedAnswer;
import org.waymark.database.PublicDatabase;

/**
 * Somebody without an account asks a service to contact her, a friend, or somebody she works with.
 *
 * <p>The words are closed before they leave this server, and go through the one function the public
 * role may write with: it can keep a request and never read one. The agency that keeps the service
 * has it on its worklist at once, due as the charter promises.
 *
 * <p>Refused when the service is not public any more or takes no requests ({@link Asked.Gone}), and
 * when more came in an hour than anybody could answer ({@link Asked.TooMany}). Sent twice with one
 * id it is kept once.
 */
@Component
class AskForContact {
  private static final String CALL = "select guard.ask_for_contact(?, ?, ?, ?, ?, ?, ?, ?)";

  private final PublicDatabase database;
  private final PartnershipKey key;
  private final Clock clock;

  AskForContact(PublicDatabase database, PartnershipKey key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /** What became of it. */
  sealed interface Asked {
    /** Somebody answers by then. */
    record Kept(Instant by) implements Asked {}

    /** Nobody takes it there any more. */
    record Gone() implements Asked {}

    /** Ring instead. */
    record TooMany() implements Asked {}
  }

  /** By when somebody of this service would answer what is asked now. */
  PromisedAnswer promise(ListedService service, Colour colour) {
    return database
        .ask(AskForContact::charter)
        .promise(colour, service.listing().nation(), clock.instant());
  }

  Asked ask(
      UUID id,
      ListedService service,
      ContactRequest.FromWhom who,
      Colour colour,
      Tongue tongue,
      ContactRequest.Typed typed) {
    PromisedAnswer promised = promise(service, colour);
    String kept =
        database.write(jdbc ->
            jdbc.sql(CALL)
                .params(
                    id,
                    service.id(),
                    who.word(),
                    colour.word(),
                    tongue.code(),
                    typed.seal(key, id),
                    at(promised.warnAt()),
                    at(promised.dueAt()))
                .query(String.class)
                .single());
    return switch (kept) {
      case "kept" -> new Asked.Kept(promised.dueAt());
      case "busy" -> new Asked.TooMany();
      default -> new Asked.Gone();
    };
  }

  private static Charter charter(JdbcClient jdbc) {
    return jdbc.sql("select * from guard.promised_times()")
        .query((row, n) ->
            Charters.promising(
                row.getInt("red_minutes"),
                row.getInt("amber_minutes"),
                row.getInt("green_minutes"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getInt("warn_percent")))
        .optional()
        .orElseGet(() -> Charters.untilAgreed(LocalDate.EPOCH));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
