package org.waymark.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The practitioner on whose behalf this thread works. What she may see is decided by the database
 * from her token, not from the fields here: they are for page heads and for the columns of what she
 * writes.
 */
public record Acting(
    PractitionerId practitioner,
    String name,
    AgencyId agency,
    String agencyName,
    String agencyKind,
    Set<Role> roles,
    boolean mustChangePassword,
    SessionToken token) {
  private static final java.util.List<String> OPEN_PATHS =
      java.util.List.of(
          "/local",
          "/survey",
          "/print",
          "/calendar",
          "/open-referral",
          "/sitemap.xml",
          "/robots.txt");

  private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

  /** Who acts now. */
  public static Acting now() {
    return CURRENT.orElseThrow(() -> new IllegalStateException("Nobody is acting"));
  }

  /** Who acts now, if anybody does. */
  public static Optional<Acting> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Runs the work on behalf of this practitioner. */
  public <T> T perform(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /**
   * Is this address of the part of the server that is for everybody? There nobody ever acts, also
   * when a practitioner's browser looks: it shows what a stranger sees.
   */
  public static boolean isOpenPath(String path) {
    return OPEN_PATHS.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
  }

  static ScopedValue<Acting> scope() {
    return CURRENT;
  }

  /** Has she this role? */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** May she see case files at all? */
  public boolean seesPeople() {
    return is(Role.PRACTITIONER) || is(Role.MANAGER) || is(Role.DATA_PROTECTION_LEAD);
  }
}
