package org.waymark.prove;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one browser's token means in one world: who is acting, and what she may know. Written from
 * the words of the design and of the issue; where the words leave room, the narrower reading.
 */
final class Standpoint {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Set<String> MEETS_PEOPLE =
      Set.of("practitioner", "manager", "data-protection-lead");

  private final World world;
  private final String token;
  private final @Nullable Row practitioner;
  private final Set<UUID> barredFiles;
  private final List<Sight> sights;

  Standpoint(World world, String token) {
    this.world = world;
    this.token = token;
    this.practitioner = acting(world, token);
    this.barredFiles = conflicts();
    this.sights = Sight.in(world).stream().filter(this::isMineNow).toList();
  }

  /**
   * A session counts when both steps are done, it is in use, and neither account nor agency rests.
   */
  private static @Nullable Row acting(World world, String token) {
    return world
        .session(token)
        .filter(session -> !token.isEmpty() && session.has("second_step_at"))
        .filter(session -> session.at("expires_at").isAfter(world.now()))
        .filter(session -> session.at("seen_at").isAfter(world.now().minus(IDLE)))
        .flatMap(session -> world.row("access.practitioner", session.id("practitioner")))
        .filter(who -> who.flag("active") && world.agency(who.id("agency")).flag("active"))
        .orElse(null);
  }

  World world() {
    return world;
  }

  String token() {
    return token;
  }

  /** Is this the row of the session that she acts with, whether or not it still counts? */
  boolean isItsToken(Row session) {
    return !token.isEmpty() && world.token(session).equals(token);
  }

  boolean isSignedIn() {
    return practitioner != null;
  }

  @Nullable UUID me() {
    return practitioner == null ? null : practitioner.id("id");
  }

  boolean isMe(@Nullable UUID somebody) {
    return somebody != null && somebody.equals(me());
  }

  @Nullable UUID memberOf() {
    return practitioner == null ? null : practitioner.id("agency");
  }

  boolean hasRole(String role) {
    return practitioner != null && practitioner.texts("roles").contains(role);
  }

  /** The agency whose own files she works with: nobody's for accounts, counts and commissioning. */
  @Nullable UUID agency() {
    return practitioner != null
            && MEETS_PEOPLE.stream().anyMatch(this::hasRole)
            && !world.agency(practitioner.id("agency")).is("kind", "commissioner")
        ? practitioner.id("agency")
        : null;
  }

  /** This agency is mine, and I meet people. */
  boolean holds(@Nullable UUID agency) {
    return agency != null && agency.equals(agency());
  }

  /** This agency is mine, and others may show it something: it has signed. */
  boolean isShown(@Nullable UUID agency) {
    return holds(agency) && agency != null && hasSigned(agency);
  }

  boolean isBarred(@Nullable UUID caseFile) {
    return caseFile != null && barredFiles.contains(caseFile);
  }

  Set<UUID> barredFiles() {
    return barredFiles;
  }

  /** Sight that holds now, for this agency or this practitioner alone. */
  List<Sight> sights() {
    return sights;
  }

  /** She agreed that we may know at least one of these kinds of this file. */
  boolean isAgreed(UUID caseFile, int kinds) {
    return sights.stream()
        .anyMatch(sight -> sight.caseFile().equals(caseFile) && (sight.kinds() & kinds) != 0);
  }

  /** A file of my own agency that I am not barred from and that is not forgotten. */
  boolean keeps(UUID caseFile, UUID agency) {
    return holds(agency)
        && !isBarred(caseFile)
        && world
            .row("casefile.case_file", caseFile)
            .filter(f -> f.is("agency", agency) && !f.has("forgotten_at"))
            .isPresent();
  }

  /** The agency signed, from its day to its day in London, and the signature was not ended. */
  boolean hasSigned(UUID agency) {
    LocalDate today = world.today();
    return world
        .rows("access.agreement", "agency", agency)
        .anyMatch(signed -> {
          LocalDate from = signed.dayOrNone("signed_on");
          LocalDate until = signed.dayOrNone("ends_on");
          return from != null
              && !from.isAfter(today)
              && (until == null || !until.isBefore(today))
              && world.rows("access.agreement_end", "agreement", signed.id("id")).count() == 0;
        });
  }

  /** A file may be shown to an agency at work that has signed and does not commission. */
  boolean mayReceive(UUID agency) {
    return hasSigned(agency)
        && world.agency(agency).flag("active")
        && !world.agency(agency).is("kind", "commissioner");
  }

  private boolean isMineNow(Sight sight) {
    Instant now = world.now();
    return isShown(agency())
        && (sight.audience().equals(agency()) || sight.audience().equals(me()))
        && sight.holdsAt(now)
        && !isBarred(sight.caseFile());
  }

  private Set<UUID> conflicts() {
    return world.rows("consent.conflict").stream()
        .filter(conflict -> isMe(conflict.idOrNone("practitioner")) || barsUs(conflict))
        .filter(conflict ->
            world.rows("consent.conflict_end", "conflict", conflict.id("id")).count() == 0)
        .map(conflict -> conflict.id("case_file"))
        .collect(Collectors.toSet());
  }

  private boolean barsUs(Row conflict) {
    UUID barred = conflict.idOrNone("barred_agency");
    return barred != null && barred.equals(memberOf());
  }
}
