package org.waymark.linkage.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distinct values, numbered. The first three codes are the kinds of missing, in the order of {@link
 * Missing}; the values follow.
 */
public final class Dictionary {
  /** Codes below this one stand for no value. */
  public static final int FIRST_VALUE = Missing.values().length;

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> values = new ArrayList<>(List.of("", "", ""));

  /** The code of a value, given a new one when it was not met before. */
  public int code(String value) {
    return codes.computeIfAbsent(
        value,
        fresh -> {
          values.add(fresh);
          return values.size() - 1;
        });
  }

  /** The code of a cell: a kind of missing, or its folded value. */
  public int codeOfCell(String cell) {
    Missing missing = Missing.of(cell);
    if (missing != null) {
      return missing.ordinal();
    }
    String folded = Folding.fold(cell);
    return folded.isEmpty() ? Missing.NOT_ASKED.ordinal() : code(folded);
  }

  public String value(int code) {
    return values.get(code);
  }

  public int size() {
    return values.size();
  }
}
