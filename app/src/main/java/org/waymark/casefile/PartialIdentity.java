package org.waymark.casefile;

import java.util.EnumMap;
import java.util.Map;

/**
 * As much of who she is as she chooses to say; every part may be missing, and usually most are.
 * Blank parts are left out.
 */
public record PartialIdentity(Map<DetailField, String> parts) {
  /** Keeps what was said, without blanks around it. */
  public PartialIdentity {
    var said = new EnumMap<DetailField, String>(DetailField.class);
    parts.forEach((field, value) -> {
      if (!value.isBlank()) {
        said.put(field, value.strip());
      }
    });
    parts = Map.copyOf(said);
  }

  /** Known by an alias alone, as on a first night. */
  public static PartialIdentity alias(String alias) {
    return new PartialIdentity(Map.of(DetailField.ALIAS, alias));
  }

  /** Is there anything to know her by again? */
  public boolean isEnough() {
    return parts.keySet().stream()
        .anyMatch(field ->
            field.isName() || field == DetailField.INITIALS || field == DetailField.DESCRIPTION);
  }

  /** What was said, one after the other: what a search for likely files looks for. */
  public String names() {
    return String.join(
            " ",
            parts.getOrDefault(DetailField.ALIAS, ""),
            parts.getOrDefault(DetailField.GIVEN_NAME, ""),
            parts.getOrDefault(DetailField.FAMILY_NAME, ""))
        .strip();
  }
}
