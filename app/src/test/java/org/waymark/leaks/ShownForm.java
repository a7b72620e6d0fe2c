package org.waymark.leaks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as a browser without JavaScript finds it on a page.
 *
 * @param action where it is sent
 * @param hidden what the page itself puts in
 * @param filled that and something plausible in every field
 */
record ShownForm(String action, Map<String, String> hidden, Map<String, String> filled) {
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<(input|button)\\b([^>]*)>|<(textarea)\\b([^>]*)>(.*?)</textarea>"
              + "|<(select)\\b([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");
  private static final Pattern CHOICE = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

  /** Every form on the page that is sent as a POST. */
  static List<ShownForm> on(String page) {
    List<ShownForm> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Map<String, String> attributes = attributes(form.group(1));
      if ("post".equalsIgnoreCase(attributes.get("method"))) {
        forms.add(read(attributes.getOrDefault("action", ""), form.group(2)));
      }
    }
    return forms;
  }

  private static ShownForm read(String action, String inside) {
    Map<String, String> hidden = new LinkedHashMap<>();
    Map<String, String> filled = new LinkedHashMap<>();
    Matcher field = FIELD.matcher(inside);
    while (field.find()) {
      if (field.group(1) != null) {
        Map<String, String> attributes = attributes(field.group(2));
        put(attributes, filled, hidden);
      } else if (field.group(3) != null) {
        words(attributes(field.group(4)), field.group(5), filled);
      } else {
        Matcher choice = CHOICE.matcher(field.group(8));
        String name = attributes(field.group(7)).getOrDefault("name", "");
        if (choice.find()) {
          filled.put(name, plain(choice.group(1)));
        }
      }
    }
    return new ShownForm(plain(action), hidden, filled);
  }

  private static void put(
      Map<String, String> attributes, Map<String, String> filled, Map<String, String> hidden) {
    String name = attributes.getOrDefault("name", "");
    String value = attributes.getOrDefault("value", "");
    if (name.isEmpty()) {
      return;
    }
    switch (attributes.getOrDefault("type", "text")) {
      case "hidden" -> {
        hidden.put(name, value);
        filled.put(name, value);
      }
      case "radio", "checkbox", "submit" -> filled.putIfAbsent(name, value);
      default -> words(attributes, value, filled);
    }
  }

  private static void words(
      Map<String, String> attributes, String value, Map<String, String> filled) {
    String name = attributes.getOrDefault("name", "");
    filled.put(name, value.isBlank() ? plausible(name) : plain(value.strip()));
  }

  private static String plausible(String name) {
    if (name.endsWith("-year")) {
      return String.valueOf(java.time.Year.now(java.time.ZoneId.of("Europe/London")).getValue());
    }
    return name.endsWith("-day") || name.endsWith("-month")
        ? "1"
        : name.equals("reference") ? "NOWHERE-99999" : "Words that are long enough to be kept";
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      found.put(attribute.group(1), plain(attribute.group(2)));
    }
    return found;
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
