package org.waymark.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;

/**
 * Takes services another directory sent into ours: all of them, or none.
 *
 * <p>One with the id of a service of ours changes it; one with an id nobody has is a new service of
 * ours. Refused, each by its name: the same id twice, a service another agency keeps, words that
 * hold the address of a confidential place of ours. What was not sent stays as it is.
 */
@Component
public class TakeServices {
  private final ConfidentialPlaces confidential;
  private final JdbcClient jdbc;
  private final Audit audit;

  TakeServices(ConfidentialPlaces confidential, JdbcClient jdbc, Audit audit) {
    this.confidential = confidential;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** What became of them. */
  public sealed interface Taken {
    /** All of them are kept. */
    record Done(int added, int changed, int unchanged) implements Taken {}

    /** None is. */
    record Refused(List<String> faults) implements Taken {}
  }

  /** Takes them for the agency of whoever acts. */
  @Transactional
  public Taken of(List<ListedService> services) {
    List<String> told =
        services.stream()
            .flatMap(one ->
                confidential.toldIn(one).stream()
                    .map(place ->
                        "%s: holds the address of %s, which is confidential"
                            .formatted(one.itsOwn().name(), place)))
            .toList();
    if (!told.isEmpty()) {
      return new Taken.Refused(told);
    }
    Acting acting = Acting.now();
    audit.write("took services into the directory");
    return by(jdbc, acting.agency().value(), acting.practitioner().value(), services);
  }

  /**
   * Takes them under whatever role the connection has; the caller's transaction holds it together.
   *
   * @param agency that will keep the new ones
   * @param by whose name stands beside the change
   */
  public static Taken by(JdbcClient jdbc, UUID agency, UUID by, List<ListedService> services) {
    Map<UUID, Known> known = known(jdbc, services);
    List<String> faults = faults(agency, services, known);
    if (!faults.isEmpty()) {
      return new Taken.Refused(faults);
    }
    Map<UUID, ListedService> before =
        new ListedServices(jdbc)
            .of(known.keySet()).stream()
                .collect(Collectors.toMap(ListedService::id, Function.identity()));
    Set<String> codes =
        new HashSet<>(jdbc.sql("select code from directory.service").query(String.class).list());
    ListingRows rows = new ListingRows(jdbc, agency, by);
    int added = 0;
    int changed = 0;
    for (ListedService service : services) {
      Known one = known.get(service.id());
      if (one == null) {
        rows.add(codes.add(service.code()) ? service : coded(service, ""), "public");
        added++;
      } else if (!isSame(service, before.get(service.id()))) {
        rows.change(service, one.status(), one.version());
        changed++;
      }
    }
    return new Taken.Done(added, changed, services.size() - added - changed);
  }

  private record Known(UUID id, UUID agency, String code, String status, int version) {}

  private static Map<UUID, Known> known(JdbcClient jdbc, List<ListedService> services) {
    return jdbc
        .sql("select id, agency, code, status, version from directory.service where id = any (?)")
        .param(services.stream().map(ListedService::id).toArray(UUID[]::new))
        .query((row, n) ->
            new Known(
                ListedServices.id(row, "id"),
                ListedServices.id(row, "agency"),
                row.getString("code"),
                row.getString("status"),
                row.getInt("version")))
        .list()
        .stream()
        .collect(Collectors.toMap(Known::id, Function.identity()));
  }

  private static List<String> faults(
      UUID agency, List<ListedService> services, Map<UUID, Known> known) {
    List<String> faults = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (ListedService service : services) {
      Known one = known.get(service.id());
      if (!seen.add(service.id())) {
        faults.add(service.itsOwn().name() + ": the id " + service.id() + " stands there twice");
      } else if (one != null && !one.agency().equals(agency)) {
        faults.add(
            service.itsOwn().name() + ": another agency keeps this service; only they change it");
      }
    }
    return faults;
  }

  /** What would be written again as it stands is no change. */
  private static boolean isSame(ListedService service, @Nullable ListedService before) {
    return before != null
        && Sheet.written(coded(service, before.code()), "").equals(Sheet.written(before, ""));
  }

  private static ListedService coded(ListedService service, String code) {
    return new ListedService(
        service.id(),
        code,
        service.organisation(),
        service.listing(),
        service.words(),
        service.terms(),
        service.places(),
        service.hours(),
        service.confirmedAt());
  }
}
