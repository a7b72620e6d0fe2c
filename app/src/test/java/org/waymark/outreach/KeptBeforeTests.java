package org.waymark.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;

/**
 * A conflict of interest falls between an answer that was lost and the phone's next try: what is
 * kept is said to be kept, and nothing else is told.
 */
class KeptBeforeTests {
  private static final String REFUSED = "Your agency has no such case file";

  private static final String WAITING =
      "select count(*) from pg_locks where not granted and database ="
          + " (select oid from pg_database where datname = current_database())";

  private final Patch patch = new Patch();
  private final InventedPhone phone = InventedPhone.of(patch.ana);
  private final String token = phone.token();
  private final Patch.Met wren = patch.open("Wren");

  @Test
  void anEncounterThatIsKeptIsKeptForWhomeverWasBarredSince() {
    String met = met(Ids.next(), known(wren.reference()));
    send(met);
    patch.bar(wren);

    assertThat(send(met)).containsExactly("already here");
  }

  @Test
  void soIsTheFirstMeetingWithSomebodyNewAndTheFileIsNotOpenedAgain() {
    UUID person = UUID.randomUUID();
    String met = met(Ids.next(), fresh(person));
    send(met);
    patch.bar(new Patch.Met(person, "", "Sparrow"));

    String later = met(Ids.next(), fresh(person));

    assertThat(send(met, later)).containsExactly("already here", REFUSED);
  }

  @Test
  void soIsAWish() {
    String wish =
        "{\"id\":\"%s\",\"what\":\"wish\",%s,\"happenedAt\":\"%s\",\"colour\":\"amber\",\"wish\":\"A dentist\",\"agencies\":[\"%s\"],\"agreed\":\"in person\"}"
            .formatted(Ids.next(), known(wren.reference()), Instant.now(), patch.hostel.id());
    send(wish);
    patch.bar(wren);

    assertThat(send(wish)).containsExactly("already here");
  }

  @Test
  void aCopyOfWhatIsBeingKeptWaitsForIt() throws Exception {
    String met = met(Ids.next(), known(wren.reference()));
    try (Connection slow = patch.here.superuserLogin().connect();
        var both = Executors.newVirtualThreadPerTaskExecutor()) {
      slow.setAutoCommit(false);
      slow.createStatement().execute("lock table access.audit_entry in share mode");
      var first = both.submit(() -> send(met));
      untilSoManyWait(1);
      patch.bar(wren);
      var second = both.submit(() -> send(met));
      untilSoManyWait(2);
      slow.commit();

      assertThat(first.get()).containsExactly("kept");
      assertThat(second.get()).containsExactly("already here");
    }
  }

  private void untilSoManyWait(int many) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> patch.here.superuser().sql(WAITING).query(Integer.class).single() == many);
  }

  @Test
  void whatWasNeverKeptIsRefusedAndAGuessTellsNothing() {
    UUID kept = Ids.next();
    UUID colleagues = Ids.next();
    send(met(kept, known(wren.reference())));
    var sam = patch.here.town().practitioner(patch.agency);
    InventedPhone hers = InventedPhone.of(sam);
    hers.sendAll(hers.token(), List.of(met(colleagues, known(wren.reference()))));
    patch.bar(wren);

    assertThat(
            send(
                met(Ids.next(), known(wren.reference())),
                met(colleagues, known(wren.reference())),
                met(kept, known("NOBODY-999"))))
        .containsExactly(REFUSED, REFUSED, REFUSED);
  }

  @Test
  void nobodyActingIsToldOfAnything() {
    UUID kept = Ids.next();
    send(met(kept, known(wren.reference())));

    assertThat(
            org.springframework.jdbc.core.simple.JdbcClient.create(patch.here.appPool())
                .sql("select count(*) from guard.kept_before(?, ?, ?)")
                .params(
                    new UUID[] {kept}, new String[] {wren.reference()}, new UUID[] {wren.file()})
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** What became of each: the reason where it was refused, else the outcome. */
  private List<String> send(String... entries) {
    return phone.sendAll(token, List.of(entries));
  }

  private static String met(UUID id, String whose) {
    return "{\"id\":\"%s\",%s,\"happenedAt\":\"%s\",\"met\":\"outreach\",\"stays\":\"street\"}"
        .formatted(id, whose, Instant.now());
  }

  private static String known(String reference) {
    return "\"caseFile\":\"" + reference + "\"";
  }

  private static String fresh(UUID person) {
    return "\"somebodyNew\":{\"id\":\"%s\",\"alias\":\"Sparrow\"}".formatted(person);
  }
}
