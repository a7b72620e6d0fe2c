package org.waymark.directory;

import java.util.UUID;
import org.waymark.access.Acting;

/**
 * Who keeps a service, and whether it is on the public pages.
 *
 * @param agency that keeps it
 */
public record Kept(
    UUID id, String code, UUID agency, String agencyName, String status, int version) {
  /** Is it ours to change? */
  public boolean isOurs() {
    return Acting.now().agency().value().equals(agency);
  }
}
