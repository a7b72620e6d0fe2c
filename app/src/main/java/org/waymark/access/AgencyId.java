package org.waymark.access;

import java.util.UUID;

/** Names a member organisation of the partnership. */
public record AgencyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
