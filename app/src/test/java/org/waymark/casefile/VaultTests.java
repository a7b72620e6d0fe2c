package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Visitor;

/** What a stolen backup holds, and what a value is worth outside its row. */
class VaultTests {
  private final Running running = Running.here();
  private final PartnershipKey partnership = new PartnershipKey(new byte[32]);

  @Test
  void noTableHoldsTheNameShewasOpenedWith() {
    Town.Somebody mira = running.town().practitioner(running.town().agency("specialist"));
    Visitor browser = running.visitor(mira);
    String alias = "Zinnia Canaryfield " + UUID.randomUUID();

    var answer =
        browser.post("/case-files/new", "/case-files", "id", Ids.next().toString(), "alias", alias);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(tablesHolding(alias)).isEmpty();
    assertThat(tablesHolding(mira.acting().name())).contains("access.practitioner");
  }

  @Test
  void aTextMovedToAnotherRowDoesNotOpen() {
    UUID file = Ids.next();
    CaseKey key = CaseKey.unwrapped(partnership, file, CaseKey.wrapNew(partnership, file));
    UUID row = Ids.next();
    byte[] closed = key.close("words", row);

    assertThat(key.open(closed, row)).isEqualTo("words");
    assertThatThrownBy(() -> key.open(closed, Ids.next()))
        .isInstanceOf(PartnershipKey.Unreadable.class);
  }

  @Test
  void aKeyOpensNoOtherFileAndWithAnotherPartnershipKeyNothing() {
    UUID file = Ids.next();
    byte[] wrapped = CaseKey.wrapNew(partnership, file);
    byte[] other = new byte[32];
    other[0] = 1;

    assertThatThrownBy(() -> CaseKey.unwrapped(partnership, Ids.next(), wrapped))
        .isInstanceOf(PartnershipKey.Unreadable.class);
    assertThatThrownBy(() -> CaseKey.unwrapped(new PartnershipKey(other), file, wrapped))
        .isInstanceOf(PartnershipKey.Unreadable.class);
  }

  @Test
  void everyFlippedBitIsNoticed() {
    UUID file = Ids.next();
    CaseKey key = CaseKey.unwrapped(partnership, file, CaseKey.wrapNew(partnership, file));
    UUID row = Ids.next();
    byte[] closed = key.close("words", row);

    for (int bit = 0; bit < closed.length * 8; bit++) {
      byte[] flipped = closed.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> key.open(flipped, row))
          .isInstanceOf(PartnershipKey.Unreadable.class);
    }
  }

  /** Every row of every table of ours as text, searched as a thief would. */
  private List<String> tablesHolding(String words) {
    List<String> tables =
        running
            .superuser()
            .sql(
                "select schemaname || '.' || tablename from pg_tables where schemaname in"
                    + " ('access', 'casefile', 'consent', 'referrals', 'insight')")
            .query((row, n) -> row.getString(1))
            .list();
    return tables.stream()
        .filter(table ->
            running
                .superuser()
                .sql("select exists (select from " + table + " t where position(? in t::text) > 0)")
                .param(words)
                .query(Boolean.class)
                .single())
        .toList();
  }
}
