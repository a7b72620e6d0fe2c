package org.waymark.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.directory.Sheet.Row;
import org.waymark.directory.SheetReader.Draft;

/**
 * Takes a spreadsheet into the directory: all of it, or nothing.
 *
 * <p>Rows with the code of one of our services change it; rows without one, or with one nobody has,
 * are new services of ours. Refused, each with its row, its column and what to write instead: a
 * column there is none of, a cell that cannot be meant, a service another agency keeps, words that
 * hold the address of a confidential place of ours. What is not in the sheet stays as it is.
 */
@Component
class ImportDirectory {
  private final Services services;
  private final ConfidentialPlaces confidential;
  private final JdbcClient jdbc;
  private final Audit audit;

  ImportDirectory(
      Services services, ConfidentialPlaces confidential, JdbcClient jdbc, Audit audit) {
    this.services = services;
    this.confidential = confidential;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** What became of it. */
  sealed interface Imported {
    /** All of it is kept. */
    record Done(int added, int changed, int unchanged) implements Imported {}

    /** Nothing is. */
    record Refused(List<SheetFault> faults) implements Imported {}
  }

  /**
   * Reads a table and keeps it if nothing is wrong with it.
   *
   * @param table rows of cells, the first naming the columns
   */
  @Transactional
  public Imported of(List<List<String>> table) {
    List<SheetFault> faults = new ArrayList<>();
    Map<String, Kept> known =
        services.all().stream().collect(Collectors.toMap(Kept::code, Function.identity()));
    services.ours().forEach(one -> known.put(one.code(), one));
    Map<UUID, ListedService> before =
        services.whole(known.values().stream().filter(Kept::isOurs).map(Kept::id).toList()).stream()
            .collect(Collectors.toMap(ListedService::id, Function.identity()));
    List<Draft> drafts = new ArrayList<>();
    for (List<Row> rows : byService(Sheet.rows(table, faults))) {
      Kept kept = known.get(rows.getFirst().cell("code"));
      if (mayBe(rows.getFirst(), kept, faults)) {
        drafts.add(SheetReader.read(rows, kept == null ? null : before.get(kept.id()), faults));
      }
    }
    drafts.forEach(draft ->
        confidential
            .toldIn(draft.service())
            .ifPresent(place ->
                faults.add(
                    new SheetFault(
                        draft.row(),
                        "",
                        "These words hold the address of " + place + ", which is confidential"))));
    return faults.isEmpty() ? keep(drafts, known, before) : new Imported.Refused(faults);
  }

  private Imported keep(
      List<Draft> drafts, Map<String, Kept> known, Map<UUID, ListedService> before) {
    Acting acting = Acting.now();
    ListingRows rows =
        new ListingRows(jdbc, acting.agency().value(), acting.practitioner().value());
    int added = 0;
    int changed = 0;
    for (Draft draft : drafts) {
      Kept kept = known.get(draft.service().code());
      if (kept == null) {
        rows.add(draft.service(), draft.status());
        added++;
      } else if (!isSame(draft, kept, before.get(kept.id()))) {
        rows.change(named(draft.service(), kept.id()), draft.status(), kept.version());
        changed++;
      }
    }
    audit.write("took a spreadsheet into the directory");
    return new Imported.Done(added, changed, drafts.size() - added - changed);
  }

  /** A service that was withdrawn is not read whole; its id still is its own. */
  private static ListedService named(ListedService draft, UUID id) {
    return new ListedService(
        id,
        draft.code(),
        draft.organisation(),
        draft.listing(),
        draft.words(),
        draft.terms(),
        draft.places(),
        draft.hours(),
        null);
  }

  /** What would be written again as it stands is no change. */
  private static boolean isSame(Draft draft, Kept kept, @Nullable ListedService before) {
    return before != null
        && draft.status().equals(kept.status())
        && Sheet.written(draft.service(), "").equals(Sheet.written(before, ""));
  }

  private static boolean mayBe(Row row, @Nullable Kept kept, List<SheetFault> faults) {
    String code = row.cell("code");
    if (kept == null && !code.matches("([a-z2-9]{6})?")) {
      faults.add(new SheetFault(row.number(), "code", "Leave the code empty for a new service"));
      return false;
    }
    if (kept != null && !kept.isOurs()) {
      faults.add(
          new SheetFault(
              row.number(),
              "code",
              kept.agencyName() + " keeps this service; only they change it"));
      return false;
    }
    return true;
  }

  /** Rows that follow each other with one code are one service; without a code each is its own. */
  private static List<List<Row>> byService(List<Row> rows) {
    Map<String, List<Row>> byCode = new LinkedHashMap<>();
    for (Row row : rows) {
      String code = row.cell("code");
      byCode
          .computeIfAbsent(code.isEmpty() ? "row " + row.number() : code, key -> new ArrayList<>())
          .add(row);
    }
    return List.copyOf(byCode.values());
  }
}
