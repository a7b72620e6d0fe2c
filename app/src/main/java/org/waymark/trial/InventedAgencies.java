package org.waymark.trial;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.access.Passwords;
import org.waymark.access.SecondStep;
import org.waymark.database.Rows;

/** A partnership of invented agencies, all of whom have signed, and the people who work there. */
public final class InventedAgencies {
  private static final int SIGNED_DAYS_AGO = 900;

  private final Rows partnership = new Rows("access.partnership", "name");
  private final Rows agencies = new Rows("access.agency", "id, name, kind");
  private final Rows agreements = new Rows("access.agreement", "id, agency, signed_on, signed_by");
  private final Rows practitioners =
      new Rows("access.practitioner", "id, agency, sign_in_name, name, roles");
  private final Rows credentials =
      new Rows("access.credential", "practitioner, password, salt, second_step");

  private final List<Account> accounts = new ArrayList<>();
  private final PartnershipKey key;
  private final String password = "trial-" + UUID.randomUUID();
  private final byte[] salt = Passwords.newSalt();
  private final byte[] hash = Passwords.hash(password, salt);

  /** None yet. */
  public InventedAgencies(String name, PartnershipKey key) {
    this.key = key;
    partnership.add(name);
  }

  /** An agency of this kind that has signed. */
  public UUID agency(String name, String kind) {
    UUID id = Ids.next();
    agencies.add(id, name, kind);
    agreements.add(Ids.next(), id, LocalDate.now().minusDays(SIGNED_DAYS_AGO), "A. Signatory");
    return id;
  }

  /** Somebody there with this role. All share one password, made anew each time. */
  public Account practitioner(UUID agency, String signInName, String role) {
    SecondStep step = SecondStep.random();
    var account = new Account(Ids.next(), agency, signInName, password, step.secret());
    practitioners.add(
        account.id(), agency, signInName, "Invented " + signInName, new String[] {role});
    credentials.add(account.id(), hash, salt, step.sealedFor(account.id(), key));
    accounts.add(account);
    return account;
  }

  /** Everybody so far. */
  public List<Account> accounts() {
    return List.copyOf(accounts);
  }

  /** Writes them. */
  public void copyTo(Connection superuser) throws SQLException, IOException {
    for (Rows rows : List.of(partnership, agencies, agreements, practitioners, credentials)) {
      rows.copyTo(superuser);
    }
  }
}
