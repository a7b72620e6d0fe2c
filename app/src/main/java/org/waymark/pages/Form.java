package org.waymark.pages;

import com.fasterxml.uuid.Generators;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a browser sent, read once; every fault with the field it belongs to; everything typed kept.
 *
 * <p>Shown for the first time it is {@link #blank()}: nothing was sent, so nothing is wrong yet,
 * and the same code that reads the answer draws the question:
 *
 * <pre>{@code
 * var form = Form.of(request);
 * var alias = form.text("alias", "Alias").required("Enter any name she uses").atMost(80);
 * if (form.hasFaults()) return Page.of("casefile/new", "New case file").form(form).with("alias", alias);
 * }</pre>
 */
public final class Form {

  /** Longer texts are refused before anything looks at them. */
  static final int LONGEST = 20_000;

  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private final Map<String, String[]> sent;
  private final boolean isSent;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private Form(Map<String, String[]> sent, boolean isSent) {
    this.sent = sent;
    this.isSent = isSent;
  }

  /** The form in this request: sent if it is a POST, otherwise filled from the address. */
  public static Form of(HttpServletRequest request) {
    return new Form(request.getParameterMap(), "POST".equals(request.getMethod()));
  }

  /** A form nobody has sent yet. */
  public static Form blank() {
    return new Form(Map.of(), false);
  }

  /** A form sent with these parameters. */
  public static Form sent(Map<String, String[]> parameters) {
    return new Form(Map.copyOf(parameters), true);
  }

  /** Words on one line or several. */
  public TextField text(String name, String label) {
    check(name, isWhole(raw(name)), label + " holds characters that cannot be kept");
    return new TextField(this, name, label, "", readable(one(name)), LONGEST).atMost(LONGEST);
  }

  /** A secret, whose blanks count. */
  public TextField secret(String name, String label) {
    return new TextField(this, name, label, "", raw(name), 500).atMost(500);
  }

  /** A day, a month and a year. */
  public DateField date(String name, String label) {
    var day = one(name + "-day");
    return new DateField(this, name, label, "", day, one(name + "-month"), one(name + "-year"));
  }

  /** One of several; what is not among them is a fault. */
  public <T> ChoiceField<T> choice(String name, String label, List<Option<T>> options) {
    var field = new ChoiceField<>(this, name, label, "", List.copyOf(options), one(name));
    check(name, field.key().isEmpty() || field.chosen().isPresent(), "Choose from the list");
    return field;
  }

  /** Any number of several; what is not among them is a fault. */
  public <T> ChoicesField<T> choices(String name, String label, List<Option<T>> options) {
    var field = new ChoicesField<>(this, name, label, "", List.copyOf(options), all(name));
    check(name, field.chosen().size() == field.keys().size(), "Choose from the list");
    return field;
  }

  /** A tick for each pair; what is not among them is a fault. */
  public <R, C> MatrixField<R, C> matrix(
      String name, String label, List<Option<R>> rows, List<Option<C>> columns) {
    var field = new MatrixField<>(this, name, label, "", rows, columns, all(name));
    var known = field.chosen().values().stream().mapToInt(List::size).sum();
    check(name, known == field.keys().size(), "Choose from the list");
    return field;
  }

  /**
   * The id of what this form makes, chosen when it was shown: sent twice, it still makes one thing.
   */
  public UUID id() {
    var typed = one("id");
    if (!isSent || !typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      check("id", !isSent, "This form was not complete. Try again");
      return Generators.timeBasedEpochRandomGenerator().generate();
    }
    return UUID.fromString(typed);
  }

  /** Which version of a thing was changed; what it was is sent back unseen. */
  public long version(long shown) {
    var typed = one("version");
    var isNumber = typed.matches("\\d{1,18}");
    check("version", isNumber, "This form was not complete. Try again");
    return isSent && isNumber ? Long.parseLong(typed) : shown;
  }

  /** Notes a fault that a rule outside the form found, such as a name already taken. */
  public Form fault(String field, String words) {
    faults.putIfAbsent(field, words);
    return this;
  }

  /** Whether something was sent and something in it is wrong. */
  public boolean hasFaults() {
    return !faults.isEmpty();
  }

  /** Whether somebody sent it. */
  public boolean isSent() {
    return isSent;
  }

  /** What is wrong, by the field's name, in the order the fields were read. */
  public Map<String, String> faults() {
    return java.util.Collections.unmodifiableMap(faults);
  }

  Optional<String> fault(String field) {
    return Optional.ofNullable(faults.get(field));
  }

  void check(String field, boolean isSo, String words) {
    if (isSent && !isSo) {
      faults.putIfAbsent(field, words);
    }
  }

  /** No control characters but line breaks and tabs, and nothing that is half a character. */
  private static boolean isWhole(String text) {
    return readable(text).equals(text);
  }

  private static String readable(String text) {
    return UNREADABLE.matcher(text).replaceAll("\uFFFD");
  }

  private String one(String name) {
    return raw(name).strip();
  }

  private String raw(String name) {
    var values = sent.get(name);
    return values == null || values.length == 0 ? "" : values[0].replace("\r\n", "\n");
  }

  private Set<String> all(String name) {
    var values = sent.get(name);
    return values == null ? Set.of() : Set.copyOf(List.of(values));
  }
}
