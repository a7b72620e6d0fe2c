package org.waymark.pages;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Words on one line or several; also a password or a one-time code, which template draws it
 * decides.
 *
 * @param value what was typed, without blanks around it; empty if nothing
 * @param longest how many characters it may have
 */
public record TextField(
    Form form, String name, String label, String hint, String value, int longest) implements Field {

  /** The same field with a sentence that helps. */
  public TextField hint(String hint) {
    return new TextField(form, name, label, hint, value, longest);
  }

  /** The same field holding this until something is sent. */
  public TextField startingWith(String initial) {
    return new TextField(form, name, label, hint, form.isSent() ? value : initial, longest);
  }

  /** Something must be typed. */
  public TextField required(String fault) {
    return must(text -> !text.isEmpty(), fault);
  }

  /** At most so many characters. */
  public TextField atMost(int longest) {
    var shorter = new TextField(form, name, label, hint, value, longest);
    return shorter.must(
        text -> text.length() <= longest, label + " must be " + longest + " characters or fewer");
  }

  /** What was typed must be so. */
  public TextField must(Predicate<String> rule, String fault) {
    form.check(name, rule.test(value), fault);
    return this;
  }

  /** What was typed, if anything. */
  public Optional<String> given() {
    return Optional.of(value).filter(text -> !text.isEmpty());
  }
}
