package org.waymark.casefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A set of kinds of information, as the database keeps it: one bit each. */
public record Kinds(int mask) {
  /** No kind. */
  public static final Kinds NONE = new Kinds(0);

  /** Every kind. */
  public static final Kinds ALL = new Kinds((1 << Kind.values().length) - 1);

  /** Refuses bits that stand for no kind. */
  public Kinds {
    if (mask < 0 || mask >= 1 << Kind.values().length) {
      throw new IllegalArgumentException("Not a set of kinds: " + mask);
    }
  }

  /** The set of these. */
  public static Kinds of(Collection<Kind> kinds) {
    return new Kinds(kinds.stream().mapToInt(Kind::bit).reduce(0, (a, b) -> a | b));
  }

  /** Is this kind in it? */
  public boolean has(Kind kind) {
    return (mask & kind.bit()) != 0;
  }

  /** Is there none in it? */
  public boolean isEmpty() {
    return mask == 0;
  }

  /** Those in it, in their order. */
  public List<Kind> list() {
    return Arrays.stream(Kind.values()).filter(this::has).toList();
  }
}
