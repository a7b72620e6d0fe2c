package org.waymark.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One of several: drawn as radios or as a select.
 *
 * @param options what may be chosen
 * @param key the chosen option's key; empty for none
 */
public record ChoiceField<T>(
    Form form, String name, String label, String hint, List<Option<T>> options, String key)
    implements Field {

  /** The same field with a sentence that helps. */
  public ChoiceField<T> hint(String hint) {
    return new ChoiceField<>(form, name, label, hint, options, key);
  }

  /** The same field with this chosen until something is sent. */
  public ChoiceField<T> startingWith(T initial) {
    return form.isSent() ? this : choosing(initial);
  }

  /** One must be chosen. */
  public ChoiceField<T> required(String fault) {
    form.check(name, chosen().isPresent(), fault);
    return this;
  }

  /** What was chosen, if anything, must be so. */
  public ChoiceField<T> must(Predicate<T> rule, String fault) {
    form.check(name, chosen().map(rule::test).orElse(true), fault);
    return this;
  }

  /** What was chosen. */
  public Optional<T> chosen() {
    return options.stream().filter(this::isChosen).map(Option::value).findFirst();
  }

  /** Whether this option is the chosen one. */
  public boolean isChosen(Option<?> option) {
    return option.key().equals(key);
  }

  private ChoiceField<T> choosing(T initial) {
    var known =
        options.stream().filter(o -> o.value().equals(initial)).map(Option::key).findFirst();
    return new ChoiceField<>(form, name, label, hint, options, known.orElse(""));
  }
}
