package org.waymark.directory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What help may be about: the codes of the partnership's terms, in the order they are offered. */
public final class Terms {
  private static final Map<String, String> LABELS = labels();

  /** The codes, in the order they are offered. */
  public static final List<String> NEEDS = List.copyOf(LABELS.keySet());

  private Terms() {}

  /** As practitioners read it; a person reads it in her language. Unknown codes say themselves. */
  public static String label(String code) {
    return LABELS.getOrDefault(code, code);
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("talk", "Somebody to talk to");
    labels.put("safety", "Being safe");
    labels.put("bed", "A bed and housing");
    labels.put("food", "Food, a shower, clothes");
    labels.put("doctor", "Doctor and nurse");
    labels.put("sexual-health", "Sexual health");
    labels.put("drugs", "Drugs");
    labels.put("alcohol", "Alcohol");
    labels.put("mind", "Mental health");
    labels.put("money", "Money and benefits");
    labels.put("law", "Law, court and prison");
    labels.put("crime", "After a crime");
    labels.put("papers", "Papers and visa");
    labels.put("children", "Children and family");
    labels.put("change", "Work, learning, leaving");
    return Collections.unmodifiableMap(labels);
  }
}
