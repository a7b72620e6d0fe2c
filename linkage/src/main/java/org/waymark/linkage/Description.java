package org.waymark.linkage;

import java.util.Map;
import org.waymark.linkage.record.ColumnKind;

/**
 * What is held about one person, as it was written down.
 *
 * @param id the holder's own name for the record; given back with a {@link Candidate}
 * @param values at most one text for each kind, as in a cell of a spreadsheet: several aliases in
 *     one text separated by semicolons, a birth date whole or partial, an address as area or street
 */
public record Description(String id, Map<ColumnKind, String> values) {
  public Description {
    values = Map.copyOf(values);
  }

  String value(ColumnKind kind) {
    return values.getOrDefault(kind, "");
  }
}
