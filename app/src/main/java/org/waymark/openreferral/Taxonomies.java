package org.waymark.openreferral;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.database.PublicDatabase;
import org.waymark.openreferral.Hsds.Taxonomy;
import org.waymark.openreferral.Hsds.TaxonomyTerm;

/** The partnership's lists of terms, as everybody may read them. */
@Component
class Taxonomies {
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "need", "What help is about, in plain words",
          "support", "What kind of support is given",
          "for-whom", "Whom a service is for");

  private final PublicDatabase database;

  Taxonomies(PublicDatabase database) {
    this.database = database;
  }

  /** Their ids follow from their names, so that they are the same everywhere. */
  static UUID id(String taxonomy) {
    return UUID.nameUUIDFromBytes(
        ("waymark taxonomy " + taxonomy).getBytes(StandardCharsets.UTF_8));
  }

  /** All lists, in the order of their ids. */
  List<Taxonomy> all() {
    return DESCRIPTIONS.entrySet().stream()
        .map(one -> new Taxonomy(id(one.getKey()), one.getKey(), one.getValue(), "1"))
        .sorted((one, other) -> one.id().toString().compareTo(other.id().toString()))
        .toList();
  }

  /** All terms, in the order of their ids. */
  List<TaxonomyTerm> terms() {
    return database.read(jdbc ->
        jdbc.sql("select id, taxonomy, code, name, parent from directory.term order by id")
            .query((row, n) ->
                term(
                    row.getObject("id", UUID.class),
                    row.getString("taxonomy"),
                    row.getString("code"),
                    row.getString("name"),
                    row.getObject("parent", UUID.class)))
            .list());
  }

  /** The terms by the code that services carry. */
  Map<String, TaxonomyTerm> byCode() {
    return terms().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                TaxonomyTerm::term, Function.identity(), (one, other) -> one));
  }

  private static TaxonomyTerm term(
      UUID id, String taxonomy, String code, String name, @Nullable UUID parent) {
    return new TaxonomyTerm(id, name, name, parent, taxonomy, id(taxonomy), code);
  }
}
