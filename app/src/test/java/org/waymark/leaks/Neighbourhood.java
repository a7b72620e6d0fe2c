package org.waymark.leaks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;
import org.waymark.access.Role;
import org.waymark.casefile.Kind;
import org.waymark.casefile.Kinds;
import org.waymark.leaks.Viewer.Standing;
import org.waymark.testing.Running;
import org.waymark.testing.Town;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

/**
 * Every role at every kind of agency around two case files: the <em>shared</em> one, which some of
 * them may see in part, and the <em>hidden</em> one, which none of them may see.
 */
final class Neighbourhood {
  private static final AtomicInteger NUMBER = new AtomicInteger(50_000);

  final Canaries canaries = new Canaries();
  final List<Viewer> viewers = new ArrayList<>();
  final Planting shared;
  final Planting hidden;

  /** A shift, a route and a drop-in session of the agency that holds the shared file. */
  final Outing outing;

  /** Of the mapping survey, which is about areas and nobody. */
  final UUID survey = Ids.next();

  /** A service of the agency that holds the shared file, and who asked there to be contacted. */
  final Door door;

  /** The same of an agency that none of them belongs to. */
  final Door otherDoor;

  /** A reference that no case file has. */
  final String nowhere = "NOWHERE-" + NUMBER.incrementAndGet();

  /** An agency and an account that an administrator may change. */
  final TownAgency spareAgency;

  final Somebody spareAccount;

  private final Town town = Running.here().town();
  private final JdbcClient superuser = Running.here().superuser();
  private final Map<Standing, Map<Role, Somebody>> accounts = new EnumMap<>(Standing.class);

  Neighbourhood() {
    for (Standing standing : Standing.values()) {
      if (standing != Standing.NOBODY) {
        settle(standing);
      }
    }
    Somebody barredHolder = barred(Standing.HOLDS);
    Somebody barredTicked = barred(Standing.TICKED);
    viewers.add(new Viewer(Standing.NOBODY, Optional.empty(), Set.of(), false, true));
    offSwitched(Standing.TICKED);
    spareAgency = town.agency("generic");
    spareAccount = town.practitioner(spareAgency);
    name();
    outing = new Outing(canaries, account(Standing.HOLDS, Role.MANAGER));
    survey(account(Standing.HOLDS, Role.MANAGER));
    door =
        new Door(
            canaries,
            code(),
            account(Standing.HOLDS, Role.PRACTITIONER),
            "shared",
            viewer -> viewer.seesPeople() && viewer.standing() == Standing.HOLDS);
    otherDoor =
        new Door(
            canaries,
            code(),
            town.practitioner(town.agency("specialist")),
            "hidden",
            viewer -> false);
    hidden = hidden();
    shared = shared(barredHolder, barredTicked);
    Alike.plant(shared, hidden);
    superuser
        .sql("update access.agency set active = false where id = ?")
        .param(account(Standing.SWITCHED_OFF, Role.PRACTITIONER).agency())
        .update();
  }

  private void survey(Somebody manager) {
    Running.here()
        .superuser()
        .sql(
            "insert into gaps.survey (id, title, areas, agency, made_by) values (?, 'Survey of the"
                + " neighbourhood', array['East'], ?, ?)")
        .params(survey, manager.agency(), manager.id())
        .update();
  }

  /** The account of this role at this agency. */
  Somebody account(Standing standing, Role role) {
    return java.util.Objects.requireNonNull(
        java.util.Objects.requireNonNull(accounts.get(standing)).get(role));
  }

  /** The viewer of this role at this agency whom nothing keeps out. */
  Viewer viewer(Standing standing, Role role) {
    Somebody account = account(standing, role);
    return viewers.stream()
        .filter(viewer -> viewer.who().equals(Optional.of(account)))
        .findFirst()
        .orElseThrow();
  }

  private void settle(Standing standing) {
    TownAgency agency =
        switch (standing) {
          case UNSIGNED -> town.unsignedAgency("generic");
          case ENFORCEMENT -> town.agency("enforcement");
          case COMMISSIONS -> town.agency("commissioner");
          case ASKED -> town.agency("statutory");
          default -> town.agency("specialist");
        };
    Map<Role, Somebody> byRole = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      Somebody somebody = town.somebody(agency, role);
      byRole.put(role, somebody);
      viewers.add(
          new Viewer(
              standing,
              Optional.of(somebody),
              Set.of(role),
              false,
              standing != Standing.SWITCHED_OFF));
    }
    accounts.put(standing, byRole);
  }

  /** Six of the letters and figures that codes of services are made of. */
  private static String code() {
    return Integer.toString(NUMBER.incrementAndGet(), 8).replace('0', '8').replace('1', '9');
  }

  private Somebody barred(Standing standing) {
    Somebody neighbour = account(standing, Role.PRACTITIONER);
    Somebody somebody = colleague(neighbour);
    viewers.add(new Viewer(standing, Optional.of(somebody), Set.of(Role.PRACTITIONER), true, true));
    return somebody;
  }

  private void offSwitched(Standing standing) {
    Somebody somebody = colleague(account(standing, Role.PRACTITIONER));
    superuser
        .sql("update access.practitioner set active = false where id = ?")
        .param(somebody.id())
        .update();
    viewers.add(
        new Viewer(standing, Optional.of(somebody), Set.of(Role.PRACTITIONER), false, false));
  }

  private Somebody colleague(Somebody of) {
    var agency = new TownAgency(of.agency(), of.acting().agencyName(), of.acting().agencyKind());
    return town.somebody(agency, Role.PRACTITIONER);
  }

  /** What everybody signed in may know, and nobody else. */
  private void name() {
    change("agency", "name", spareAgency.id(), 120);
    change("agency", "welcomes", spareAgency.id(), 120);
    change("practitioner", "name", spareAccount.id(), 120);
    change("practitioner", "sign_in_name", spareAccount.id(), 80);
    String signatory = everybody("access.agreement.signed_by");
    superuser
        .sql("update access.agreement set signed_by = ? where agency = ?")
        .params(signatory, spareAgency.id())
        .update();
  }

  private void change(String table, String column, java.util.UUID id, int atMost) {
    String word = everybody("access." + table + "." + column);
    superuser
        .sql(
            "update access." + table + " set " + column + " = left(?, " + atMost + ") where id = ?")
        .params(word, id)
        .update();
  }

  private String everybody(String place) {
    return canaries.plant(place, "everybody", "signed in", Viewer::isSignedIn);
  }

  private Planting shared(Somebody barredHolder, Somebody barredTicked) {
    return new Planting(
            canaries,
            "shared",
            "SHARED-" + NUMBER.incrementAndGet(),
            Rules.SHARED,
            account(Standing.HOLDS, Role.PRACTITIONER))
        .file()
        .consents(ticks(), barredHolder, barredTicked)
        .referral(account(Standing.ASKED, Role.PRACTITIONER), mask(Kind.MENTAL_HEALTH, Kind.PLAN))
        .override(
            account(Standing.EMERGENCY, Role.PRACTITIONER),
            account(Standing.EMERGENCY, Role.MANAGER))
        .audit();
  }

  private Map<Somebody, Integer> ticks() {
    return Map.of(
        account(Standing.TICKED, Role.PRACTITIONER), mask(Kind.IDENTITY, Kind.HOUSING),
        account(Standing.ENFORCEMENT, Role.PRACTITIONER), mask(Kind.LEGAL),
        account(Standing.UNSIGNED, Role.PRACTITIONER), Kinds.ALL.mask(),
        account(Standing.SWITCHED_OFF, Role.PRACTITIONER), Kinds.ALL.mask());
  }

  private Planting hidden() {
    Somebody holder = town.practitioner(town.agency("specialist"));
    Somebody party = town.practitioner(town.agency("generic"));
    Somebody reviewer = town.somebody(town.agency("generic"), Role.MANAGER);
    return new Planting(
            canaries, "hidden", "HIDDEN-" + NUMBER.incrementAndGet(), Rules.HIDDEN, holder)
        .file()
        .consents(Map.of(party, Kinds.ALL.mask()), reviewer)
        .referral(party, Kinds.ALL.mask())
        .override(party, reviewer)
        .audit();
  }

  static int mask(Kind... kinds) {
    int mask = 0;
    for (Kind kind : kinds) {
      mask |= kind.bit();
    }
    return mask;
  }
}
