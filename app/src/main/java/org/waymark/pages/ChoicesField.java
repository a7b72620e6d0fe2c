package org.waymark.pages;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Any number of several: drawn as checkboxes.
 *
 * @param options what may be chosen
 * @param keys the chosen options' keys
 */
public record ChoicesField<T>(
    Form form, String name, String label, String hint, List<Option<T>> options, Set<String> keys)
    implements Field {

  /** The same field with a sentence that helps. */
  public ChoicesField<T> hint(String hint) {
    return new ChoicesField<>(form, name, label, hint, options, keys);
  }

  /** The same field with these ticked until something is sent. */
  public ChoicesField<T> startingWith(Collection<T> initial) {
    var ticked =
        options.stream()
            .filter(option -> initial.contains(option.value()))
            .map(Option::key)
            .collect(Collectors.toUnmodifiableSet());
    return form.isSent() ? this : new ChoicesField<>(form, name, label, hint, options, ticked);
  }

  /** At least one must be chosen. */
  public ChoicesField<T> required(String fault) {
    form.check(name, !chosen().isEmpty(), fault);
    return this;
  }

  /** What was chosen, in the order of the options. */
  public List<T> chosen() {
    return options.stream().filter(this::isChosen).map(Option::value).toList();
  }

  /** Whether this option is ticked. */
  public boolean isChosen(Option<?> option) {
    return keys.contains(option.key());
  }
}
