package org.waymark.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the first agency and its administrator of accounts in an empty partnership. Refused as soon
 * as there is any agency: from then on administrators are made by administrators.
 */
public final class FoundPartnership {
  private final JdbcClient jdbc;
  private final PartnershipKey key;

  /** With a login of the server, and the partnership's key. */
  public FoundPartnership(JdbcClient jdbc, PartnershipKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /** What the founder types in. */
  public record Founding(
      String partnershipName,
      String agencyName,
      String nation,
      String signInName,
      String shownName,
      String password) {}

  /** What came of it. */
  public sealed interface Outcome {
    /** Founded; the administrator enters this second step into an authenticator app. */
    record Founded(SecondStep secondStep) implements Outcome {}

    /** There is a partnership already; nothing was changed. */
    record AlreadyFounded() implements Outcome {}
  }

  /** Founds, or says that it was founded before. */
  public Outcome found(Founding founding) {
    UUID practitioner = Ids.next();
    SecondStep secondStep = SecondStep.random();
    byte[] salt = Passwords.newSalt();
    boolean founded =
        jdbc.sql("select guard.found_partnership(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(
                founding.partnershipName(),
                Ids.next(),
                founding.agencyName(),
                founding.nation(),
                practitioner,
                founding.signInName(),
                founding.shownName(),
                Passwords.hash(founding.password(), salt),
                salt,
                secondStep.sealedFor(practitioner, key))
            .query(Boolean.class)
            .single();
    return founded ? new Outcome.Founded(secondStep) : new Outcome.AlreadyFounded();
  }
}
