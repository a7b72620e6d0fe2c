package org.waymark.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Ids;
import org.waymark.access.PartnershipKey;
import org.waymark.directory.SheetReader.Draft;

/**
 * Fills an empty directory from a spreadsheet with the superuser's hand: for a demo, which needs a
 * past. Everybody else imports it through the pages.
 */
public final class LoadDirectory {
  private final JdbcClient superuser;
  private final PartnershipKey key;
  private final Function<String, Keeper> keepers;

  /**
   * Loads into this database.
   *
   * @param keepers which agency keeps an organisation's services
   */
  public LoadDirectory(JdbcClient superuser, PartnershipKey key, Function<String, Keeper> keepers) {
    this.superuser = superuser;
    this.key = key;
    this.keepers = keepers;
  }

  /** An agency, and who wrote for it. */
  public record Keeper(UUID agency, UUID practitioner) {}

  /**
   * Reads all of it and keeps it.
   *
   * @param csv the file
   * @param confirmedDaysAgo how long ago each was confirmed, by its number from 1
   * @throws IllegalArgumentException when anything in it is wrong
   */
  public void load(byte[] csv, Instant now, ToIntFunction<Integer> confirmedDaysAgo) {
    List<SheetFault> faults = new ArrayList<>();
    List<Sheet.Row> rows = Sheet.rows(SheetFile.read(csv).orElseThrow(), faults);
    Map<String, List<Sheet.Row>> byCode = new LinkedHashMap<>();
    rows.forEach(
        row -> byCode.computeIfAbsent(row.cell("code"), code -> new ArrayList<>()).add(row));
    List<Draft> drafts =
        byCode.values().stream().map(one -> SheetReader.read(one, null, faults)).toList();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("The directory cannot be read: " + faults);
    }
    int number = 0;
    for (Draft draft : drafts) {
      Keeper keeper = keepers.apply(draft.service().organisation().name());
      new ListingRows(superuser, keeper.agency(), keeper.practitioner())
          .add(draft.service(), draft.status());
      confirm(
          draft.service().id(),
          keeper,
          now.minus(confirmedDaysAgo.applyAsInt(++number), ChronoUnit.DAYS));
    }
  }

  /** Where a confidential place is, known to its keeper and to these agencies. */
  public void hide(String place, String address, List<UUID> entitled) {
    superuser
        .sql(
            "select id, agency, changed_by from directory.location where name = ? and confidential")
        .param(place)
        .query((row, n) ->
            List.of(
                ListedServices.id(row, "id"),
                ListedServices.id(row, "agency"),
                ListedServices.id(row, "changed_by")))
        .list()
        .forEach(found -> hide(found.get(0), found.get(1), found.get(2), address, entitled));
  }

  private void hide(UUID location, UUID agency, UUID by, String address, List<UUID> entitled) {
    UUID id = Ids.next();
    superuser
        .sql(
            "insert into directory.confidential_address (id, location, agency, sealed, recorded_by)"
                + " values (?, ?, ?, ?, ?)")
        .params(id, location, agency, ConfidentialPlaces.seal(key, id, address), by)
        .update();
    entitled.stream()
        .filter(one -> !one.equals(agency))
        .forEach(one ->
            superuser
                .sql(
                    "insert into directory.entitlement (id, location, agency, to_agency, given_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(Ids.next(), location, agency, one, by)
                .update());
  }

  private void confirm(UUID service, Keeper keeper, Instant at) {
    superuser
        .sql(
            "insert into directory.confirmation (id, service, confirmed_by, at) values (?, ?, ?,"
                + " ?)")
        .params(Ids.next(), service, keeper.practitioner(), at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
