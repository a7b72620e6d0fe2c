package org.waymark.casefile;

import java.util.UUID;

/** Names a case file inside; outside it is known by its reference. */
public record CaseFileId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
