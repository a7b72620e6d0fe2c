package org.waymark.statistics.protect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
  private Optional<Attack> attack = Optional.empty();

  private record Attack(Web web, Disguises disguises) {}

  HiddenBeside(Rules.Method method, TableSet tables, Map<Cell, Margin> sensitive) {
    this.method = method;
    this.tables = tables;
    this.sensitive = sensitive;
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

  Proof proof() {
    return Proof.of(attack().web, attack().disguises, sensitive);
  }

  /**
   * Hides the fewest cells found for every sensitive one still exposed, a few times over. What
   * remains exposed then is left to whoever proves the outcome.
   */
  Protected safer() {
    Proof proof = proof();
    for (int round = 0; round < MOST_ROUNDS && !proof.isSafe(); round++) {
      proof.exposed().forEach(found -> hideFor(found.cell(), attack()));
      proof = proof();
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
