package org.waymark.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Acting;
import org.waymark.access.ActingFixture;
import org.waymark.access.Ids;
import org.waymark.access.Role;

/**
 * Invented agencies and practitioners, as many as a test wants, each with names of their own so
 * that tests do not meet. Written with the superuser's hand; everything under test is done through
 * the server's own login.
 */
public final class Town {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final JdbcClient superuser;

  Town(JdbcClient superuser) {
    this.superuser = superuser;
  }

  /** An invented agency. */
  public record TownAgency(UUID id, String name, String kind) {}

  /** An agency of this kind that has signed the agreement. */
  public TownAgency agency(String kind) {
    TownAgency agency = unsignedAgency(kind);
    sign(agency);
    return agency;
  }

  /** An agency of this kind that has not signed. */
  public TownAgency unsignedAgency(String kind) {
    UUID id = Ids.next();
    String name = "Invented " + kind + " agency " + NUMBER.incrementAndGet();
    superuser
        .sql("insert into access.agency (id, name, kind) values (?, ?, ?)")
        .params(id, name, kind)
        .update();
    return new TownAgency(id, name, kind);
  }

  /** Records the agency's signature, in force since a year ago. */
  public void sign(TownAgency agency) {
    superuser
        .sql(
            "insert into access.agreement (id, agency, signed_on, signed_by) values (?, ?,"
                + " current_date - 365, 'A. Signatory')")
        .params(Ids.next(), agency.id())
        .update();
  }

  /** A practitioner of the agency, signed in. */
  public Somebody practitioner(TownAgency agency) {
    return somebody(agency, Role.PRACTITIONER);
  }

  /** Somebody with these roles, signed in. */
  public Somebody somebody(TownAgency agency, Role... roles) {
    UUID id = Ids.next();
    int number = NUMBER.incrementAndGet();
    String name = "Invented colleague " + number;
    String[] words = Arrays.stream(roles).map(Role::word).toArray(String[]::new);
    superuser
        .sql(
            "insert into access.practitioner (id, agency, sign_in_name, name, roles) values (?, ?,"
                + " ?, ?, ?)")
        .params(id, agency.id(), "colleague." + number, name, words)
        .update();
    superuser
        .sql(
            "insert into access.credential (practitioner, password, salt) values (?, '\\x00',"
                + " '\\x00')")
        .param(id)
        .update();
    String cookie = ActingFixture.beginSession(superuser, id);
    Acting acting =
        ActingFixture.acting(
            id, name, agency.id(), agency.name(), agency.kind(), Set.of(roles), cookie);
    return new Somebody(acting, cookie);
  }

  /**
   * Somebody signed in: acts in this thread through {@link Acting#perform}, or over HTTP with the
   * cookie.
   */
  public record Somebody(Acting acting, String cookie) {
    /** The account's id. */
    public UUID id() {
      return acting.practitioner().value();
    }

    /** The account's agency. */
    public UUID agency() {
      return acting.agency().value();
    }

    @Override
    public String toString() {
      return acting.roles().stream()
              .map(role -> role.word().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining("+"))
          + " of "
          + acting.agencyName();
    }
  }
}
