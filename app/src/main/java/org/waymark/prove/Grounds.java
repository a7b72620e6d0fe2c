package org.waymark.prove;

import java.util.Optional;
import java.util.UUID;

/** What a wish may be based on: more often one's own, now and then somebody else's. */
record Grounds(Standpoint who, Chance chance) {
  World world() {
    return who.world();
  }

  /** A row about a case file. */
  Wish file() {
    Row file = aFile();
    return new Wish().with("case_file", file.id("id")).with("agency", file.id("agency"));
  }

  /** A case file, more often one of ours. */
  Row aFile() {
    var ours =
        world().rows("casefile.case_file").stream().filter(f -> who.holds(f.id("agency"))).toList();
    return ours.isEmpty() || chance.oneIn(2)
        ? chance.of(world().rows("casefile.case_file"))
        : chance.of(ours);
  }

  /** A row of this table, more often one of ours; empty when this world has none. */
  Optional<Row> base(String table) {
    var rows = world().rows(table);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var ours = rows.stream().filter(this::isOurs).toList();
    return Optional.of(ours.isEmpty() || chance.oneIn(3) ? chance.of(rows) : chance.of(ours));
  }

  private boolean isOurs(Row row) {
    return who.holds(row.idOrNone(row.has("from_agency") ? "from_agency" : "agency"))
        && (!row.table().equals("consent.consent") || who.isMe(row.idOrNone("recorded_by")));
  }

  UUID me() {
    UUID me = who.me();
    return me == null ? somebody() : me;
  }

  UUID memberOf() {
    UUID agency = who.memberOf();
    return agency == null ? agency() : agency;
  }

  UUID somebody() {
    return chance.of(world().rows("access.practitioner")).id("id");
  }

  UUID agency() {
    return chance.of(world().rows("access.agency")).id("id");
  }
}
