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
  private static final int MOST_ROUNDS = 4;

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
  private boolean isSafe() {
    Proof proof = Proof.of(attack().web, attack().disguises, unproven, progress);
    Set<Cell> exposed = new HashSet<>();
    proof.exposed().forEach(found -> exposed.add(found.cell()));
    unproven.keySet().retainAll(exposed);
    return unproven.isEmpty();
  }

  /**
   * Hides the fewest cells found for every sensitive one still exposed, a few times over. What
   * remains exposed then is left to whoever proves the outcome.
   */
  Protected safer() {
    for (int round = 0; round < MOST_ROUNDS && !isSafe(); round++) {
      unproven.keySet().forEach(cell -> hideFor(cell, attack()));
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

  /** What is hidden already for being small stays known to be small. */
  private double price(Web web, int cell) {
    String text = shown.getOrDefault(web.cells().get(cell), Protected.HIDDEN);
    return text.equals(Protected.HIDDEN)
        ? Double.POSITIVE_INFINITY
        : 1 + 1e-3 * Math.log1p(web.value()[cell]);
  }
}
