package org.waymark.statistics.protect;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is shown and known of tables made safe cell by cell, and what must be hidden besides where
 * the attacker could still narrow a sensitive count down.
 */
final class HiddenBeside {
  private static final int MOST_ROUNDS = 8;
  private static final int MANY = 1000;
  private static final double NOT_PUBLISHED = Double.POSITIVE_INFINITY;
  private static final double WITHOUT_SAYING_WHY = 0.5;

  private final Map<Cell, String> shown = new LinkedHashMap<>();
  private final Map<Cell, Known> known = new LinkedHashMap<>();
  private final Rules.Method method;
  private final TableSet tables;
  private final Map<Cell, Margin> sensitive;
  private final Progress progress;
  private Optional<Attack> attack = Optional.empty();

  /** What is shown only ever gets less, so a cell once proven stays so. */
  private final Map<Cell, Margin> unproven;

  private record Attack(Web web, Disguises disguises) {}

  HiddenBeside(
      Rules.Method method, TableSet tables, Map<Cell, Margin> sensitive, Progress progress) {
    this.progress = progress;
    this.method = method;
    this.tables = tables;
    this.sensitive = sensitive;
    this.unproven = new LinkedHashMap<>(sensitive);
  }

  void put(Cell cell, String text, Known knows) {
    shown.put(cell, text);
    known.put(cell, knows);
    attack.ifPresent(started -> started.web.know(started.web.number(cell), knows));
  }

  Protected done() {
    return new Protected(method, tables, shown, known, sensitive);
  }

  /** Made once, since it takes long for large tables; kept true by {@link #put}. */
  private Attack attack() {
    if (attack.isEmpty()) {
      Web web = Web.of(tables, known);
      attack = Optional.of(new Attack(web, new Disguises(tables, web)));
    }
    return attack.get();
  }

  /** Attacks what was not proven before, until something is exposed. */
  boolean isSafeAsItIs() {
    return Proof.isSafe(attack().web, attack().disguises, unproven, progress);
  }

  /** Attacks what was not proven before, and says whether anything is exposed still. */
  private boolean isSafe(boolean quickly) {
    Attack now = attack();
    Proof proof =
        quickly
            ? Proof.quickly(now.web, now.disguises, unproven, progress)
            : Proof.of(now.web, now.disguises, unproven, progress);
    Set<Cell> exposed = new HashSet<>();
    proof.exposed().forEach(found -> exposed.add(found.cell()));
    unproven.keySet().retainAll(exposed);
    return unproven.isEmpty();
  }

  /**
   * Hides the fewest cells found for every sensitive one still exposed, a few times over, until all
   * are proven of what is shown in the end: a proof that was found while more was shown holds on,
   * but whoever attacks the outcome need not find it again. What remains exposed is left to them.
   */
  Protected safer() {
    boolean isFresh = unproven.size() == sensitive.size();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean isSafe = isSafe(round == 0 && unproven.size() > MANY);
      if (isSafe && isFresh) {
        break;
      }
      unproven.keySet().forEach(cell -> hideFor(cell, attack()));
      isFresh = isSafe;
      if (isSafe) {
        unproven.putAll(sensitive);
      }
    }
    return done();
  }

  private void hideFor(Cell cell, Attack against) {
    Web web = against.web;
    Margin margin = sensitive.getOrDefault(cell, Margin.wide(0));
    int number = web.number(cell);
    against
        .disguises
        .toHide(number, margin, other -> price(web, other))
        .ifPresent(plan -> {
          for (int other : plan.hidden()) {
            put(web.cells().get(other), Protected.HIDDEN_FOR_ANOTHER, Known.NOTHING);
          }
        });
  }

  /**
   * What is hidden for being small may be hidden for another instead: then nobody knows that it is
   * small.
   */
  private double price(Web web, int cell) {
    String text = shown.get(web.cells().get(cell));
    if (text == null) {
      return NOT_PUBLISHED;
    }
    return text.equals(Protected.HIDDEN)
        ? WITHOUT_SAYING_WHY
        : 1 + 1e-3 * Math.log1p(web.value()[cell]);
  }
}
