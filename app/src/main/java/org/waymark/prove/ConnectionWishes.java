package org.waymark.prove;

import java.util.Optional;

/** Rows of joining up that somebody might add. */
record ConnectionWishes(Grounds grounds) {
  Optional<Wish> make(String table) {
    return switch (table) {
      case "connections.openness" -> Optional.of(openness(grounds.aFile()));
      case "connections.openness_end" ->
          grounds.base("connections.openness").map(base -> about(base, "openness"));
      case "connections.answer" -> grounds.base("connections.sign").map(this::answer);
      case "connections.connection_end" ->
          grounds
              .base("connections.connection")
              .map(base -> about(base, "connection").with("why", "they asked"));
      default -> Optional.empty();
    };
  }

  private Wish openness(Row file) {
    return new Wish()
        .with("case_file", file.id("id"))
        .with("agency", file.id("agency"))
        .with("id", grounds.chance().id())
        .with("how", "in person")
        .with("recorded_by", grounds.me());
  }

  private Wish about(Row base, String column) {
    return new Wish()
        .with(column, base.id("id"))
        .as(base, "case_file", "agency")
        .with("recorded_by", grounds.me());
  }

  private Wish answer(Row sign) {
    String what = grounds.chance().among("yes", "yes", "no", "not the same", "taken back");
    boolean saysHow = what.equals("yes") && !grounds.chance().oneIn(4);
    return about(sign, "sign")
        .with("id", grounds.chance().id())
        .with("what", what)
        .with("how", saysHow ? "in person" : null);
  }
}
