package org.waymark.leaks;

import java.util.Optional;
import java.util.Set;
import org.waymark.access.Role;
import org.waymark.casefile.Kind;
import org.waymark.testing.Town.Somebody;

/**
 * Somebody who looks, and by which right.
 *
 * @param who the account; nobody where the browser is not signed in
 * @param isBarred whether a conflict keeps them from the shared file
 * @param isOn whether account and agency are switched on
 */
record Viewer(
    Standing standing, Optional<Somebody> who, Set<Role> roles, boolean isBarred, boolean isOn) {

  /** What an agency has to do with the shared file. */
  enum Standing {
    /** Holds it. */
    HOLDS,
    /** She ticked who she is and housing for it. */
    TICKED,
    /** Was asked by a referral that shares mental health and the plan. */
    ASKED,
    /** One practitioner of it opened the file in an emergency. */
    EMERGENCY,
    /** Enforcement; she ticked police and courts for it. */
    ENFORCEMENT,
    /** She ticked everything for it, but it never signed the agreement. */
    UNSIGNED,
    /** Has nothing to do with it. */
    UNRELATED,
    /** Commissions. */
    COMMISSIONS,
    /** Was ticked and is switched off since. */
    SWITCHED_OFF,
    /** Not signed in. */
    NOBODY
  }

  /** Opened the shared file in an emergency within the hour. */
  boolean isOpener() {
    return standing == Standing.EMERGENCY && roles.contains(Role.PRACTITIONER);
  }

  /** Somebody with an account that works. */
  boolean isSignedIn() {
    return isOn && who.isPresent();
  }

  /** By role and agency, somebody who may see people at all. */
  boolean seesPeople() {
    return isSignedIn()
        && standing != Standing.COMMISSIONS
        && (roles.contains(Role.PRACTITIONER) || leads());
  }

  /** A manager or data protection lead. */
  boolean leads() {
    return roles.contains(Role.MANAGER) || roles.contains(Role.DATA_PROTECTION_LEAD);
  }

  /** May see this kind of information of the shared file. */
  boolean sees(Kind kind) {
    return isLetIn()
        && switch (standing) {
          case HOLDS -> true;
          case TICKED -> kind == Kind.IDENTITY || kind == Kind.HOUSING;
          case ASKED -> kind == Kind.MENTAL_HEALTH || kind == Kind.PLAN;
          case EMERGENCY -> isOpener();
          case ENFORCEMENT -> kind == Kind.LEGAL;
          case UNSIGNED, UNRELATED, COMMISSIONS, SWITCHED_OFF, NOBODY -> false;
        };
  }

  /** May see that the shared file is there. */
  boolean seesFile() {
    return java.util.Arrays.stream(Kind.values()).anyMatch(this::sees);
  }

  /** Belongs to the agency that holds the shared file. */
  boolean holds() {
    return isLetIn() && standing == Standing.HOLDS;
  }

  /** A party to its referral. */
  boolean isParty() {
    return isLetIn() && (standing == Standing.HOLDS || standing == Standing.ASKED);
  }

  /** A party to the override: opened it, holds the file, or answers for who opened it. */
  boolean isPartyToOverride() {
    return holds() || (isLetIn() && standing == Standing.EMERGENCY && (isOpener() || leads()));
  }

  private boolean isLetIn() {
    return seesPeople() && !isBarred;
  }

  @Override
  public String toString() {
    return standing + " " + roles + (isBarred ? " barred" : "") + (isOn ? "" : " switched off");
  }
}
