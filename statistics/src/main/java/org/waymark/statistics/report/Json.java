package org.waymark.statistics.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers and truths as JSON. What is no finite number becomes null. */
public final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  public static String write(@Nullable Object value) {
    Json json = new Json();
    json.value(value, 0);
    return json.text.append('\n').toString();
  }

  /** An object with its members in the order given: name, value, name, value … */
  public static Map<String, @Nullable Object> object(@Nullable Object... members) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put(String.valueOf(members[i]), members[i + 1]);
    }
    return object;
  }

  private void value(@Nullable Object value, int depth) {
    switch (value) {
      case null -> text.append("null");
      case Map<?, ?> object -> object(object, depth);
      case List<?> list -> list(list, depth);
      case Boolean truth -> text.append(truth);
      case Number number -> number(number.doubleValue());
      default -> string(value.toString());
    }
  }

  private void object(Map<?, ?> object, int depth) {
    text.append('{');
    String between = "";
    for (var member : object.entrySet()) {
      text.append(between);
      line(depth + 1);
      string(String.valueOf(member.getKey()));
      text.append(": ");
      value(member.getValue(), depth + 1);
      between = ",";
    }
    line(object.isEmpty() ? -1 : depth);
    text.append('}');
  }

  private void list(List<?> list, int depth) {
    text.append('[');
    String between = "";
    for (Object element : list) {
      text.append(between);
      line(depth + 1);
      value(element, depth + 1);
      between = ",";
    }
    line(list.isEmpty() ? -1 : depth);
    text.append(']');
  }

  private void line(int depth) {
    if (depth >= 0) {
      text.append('\n').append("  ".repeat(depth));
    }
  }

  private void number(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      text.append("null");
    } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      text.append((long) number);
    } else {
      text.append(number);
    }
  }

  private void string(String string) {
    text.append('"');
    for (char c : string.toCharArray()) {
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        case '\r' -> text.append("\\r");
        default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    text.append('"');
  }
}
