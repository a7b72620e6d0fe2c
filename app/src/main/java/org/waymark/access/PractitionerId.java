package org.waymark.access;

import java.util.UUID;

/** Names somebody with an account at an agency. */
public record PractitionerId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
