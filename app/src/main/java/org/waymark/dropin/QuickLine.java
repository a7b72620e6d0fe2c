package org.waymark.dropin;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line typed at the door: how a name begins, or a reference, and letters for what was used:
 * {@code wren fs} is Wren with food and shower.
 */
sealed interface QuickLine {
  /** Somebody, and what they used beside coming. */
  record Somebody(DoorLine line, Set<Used> used) implements QuickLine {}

  /** Nobody on the list begins so. */
  record Nobody() implements QuickLine {}

  /** Several do; so many that a few are named. */
  record Several(List<DoorLine> lines) implements QuickLine {
    /** "Wren Blue (KITE-482), Wren Dusk (LARK-119)". */
    String words() {
      return lines.stream()
          .limit(5)
          .map(line -> line.name() + " (" + line.reference() + ")")
          .collect(Collectors.joining(", "));
    }
  }

  /** Reads it: letters are meant where the words before them fit somebody. */
  static QuickLine read(String typed, List<DoorLine> list) {
    String line = typed.strip().replaceAll("\\s+", " ");
    int last = line.lastIndexOf(' ');
    Optional<Set<Used>> letters = last < 0 ? Optional.empty() : letters(line.substring(last + 1));
    if (letters.isPresent()) {
      QuickLine found = find(line.substring(0, last), letters.get(), list);
      if (!(found instanceof Nobody)) {
        return found;
      }
    }
    return find(line, EnumSet.noneOf(Used.class), list);
  }

  private static QuickLine find(String words, Set<Used> used, List<DoorLine> list) {
    List<DoorLine> found = list.stream().filter(line -> line.isMeantBy(words)).toList();
    List<DoorLine> exact = found.stream().filter(line -> line.isCalled(words)).toList();
    List<DoorLine> meant = exact.size() == 1 ? exact : found;
    Set<Used> all = EnumSet.of(Used.CAME);
    all.addAll(used);
    return switch (meant.size()) {
      case 0 -> new Nobody();
      case 1 -> new Somebody(meant.getFirst(), all);
      default -> new Several(meant);
    };
  }

  private static Optional<Set<Used>> letters(String word) {
    Set<Used> used = EnumSet.noneOf(Used.class);
    for (char letter : word.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
      Optional<Used> one = Used.of(letter);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      used.add(one.get());
    }
    return Optional.of(used);
  }
}
