package org.waymark.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing a form asks, as it is shown: what it is called, what was typed, and what is wrong with
 * it. The form keeps the faults; a field reads its own there, so that both always agree.
 */
public sealed interface Field permits TextField, DateField, ChoiceField, ChoicesField, MatrixField {

  /** The form it belongs to. */
  Form form();

  /** The parameter's name, and the field's id on the page. */
  String name();

  /** What it is called. */
  String label();

  /** A sentence that helps; empty for none. */
  String hint();

  /** What is wrong with it, in words that say what to do. */
  default Optional<String> error() {
    return form().fault(name());
  }

  /** The ids that describe it, for {@code aria-describedby}; null for none, so no attribute. */
  default @Nullable String describedBy() {
    var ids =
        (hint().isEmpty() ? "" : name() + "-hint") + (hasError() ? " " + name() + "-error" : "");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** Whether something is wrong with it. */
  default boolean hasError() {
    return error().isPresent();
  }
}
