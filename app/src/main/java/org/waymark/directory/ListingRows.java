package org.waymark.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the next version of a listing: whole, so that the one before stays as it was.
 *
 * @param agency that keeps what is written
 * @param by who writes it
 */
public record ListingRows(JdbcClient jdbc, UUID agency, UUID by) {
  /** A new service with its first listing. */
  public void add(ListedService service, String status) {
    UUID organisation = new OrganisationRows(jdbc, agency).of(service.organisation(), false);
    jdbc.sql(
            """
            insert into directory.service (id, code, agency, organisation, status) values (?, ?, ?, ?, ?)
            """)
        .params(
            service.id(),
            service.code().isEmpty() ? Codes.of(UUID.randomUUID()) : service.code(),
            agency,
            organisation,
            status)
        .update();
    write(service, 1);
  }

  /**
   * The next listing of a service there is.
   *
   * @param shown the version that was changed
   * @return false when somebody else wrote one meanwhile; then nothing was written
   */
  boolean change(ListedService service, String status, int shown) {
    UUID organisation = new OrganisationRows(jdbc, agency).of(service.organisation(), true);
    int moved =
        jdbc.sql(
                """
                update directory.service set version = version + 1, status = ?, organisation = ? where id = ? and version = ?
                """)
            .params(status, organisation, service.id(), shown)
            .update();
    if (moved == 1) {
      write(service, shown + 1);
    }
    return moved == 1;
  }

  private void write(ListedService service, int version) {
    listing(service, version);
    service.words().values().forEach(words -> words(service.id(), version, words));
    jdbc.sql(
            """
            insert into directory.listing_term (service, version, term)
            select ?, ?, t.id from directory.term t where t.taxonomy = 'need' and t.code = any (?)
            """)
        .params(service.id(), version, service.terms().toArray(String[]::new))
        .update();
    Map<UUID, Boolean> hidden = new HashMap<>();
    for (Place place : service.places()) {
      hidden.put(place.id(), place(service.id(), version, place));
    }
    service.hours().week().forEach(one -> opening(service.id(), version, one, hidden));
    service.hours().exceptions().forEach(one -> exception(service.id(), version, one, hidden));
  }

  private void listing(ListedService service, int version) {
    Listing one = service.listing();
    List<@Nullable Object> values = new ArrayList<>(List.of(service.id(), version, by, one.lang()));
    values.add(one.womenOnly());
    values.add(one.needsBooking().kept());
    values.add(one.needsId().kept());
    values.add(one.needsPapers().kept());
    values.add(one.needsBenefits().kept());
    values.add(one.needsReferral().kept());
    values.add(one.minAge());
    values.add(one.maxAge());
    values.add(one.areas().toArray(String[]::new));
    values.add(one.ways().stream().map(Way::code).toArray(String[]::new));
    values.add(one.languages().toArray(String[]::new));
    values.add(one.interpreter().kept());
    values.add(one.free().kept());
    Listing.Contact contact = one.contact();
    values.addAll(
        List.of(
            contact.phone(), contact.textTo(), contact.chat(), contact.website(), contact.email()));
    values.addAll(List.of(one.ringNow(), one.asks(), one.nation().word()));
    jdbc.sql(
            """
            insert into directory.listing (service, version, changed_by, lang, women_only, needs_booking, needs_id,
              needs_papers, needs_benefits, needs_referral, min_age, max_age, areas, ways, languages, interpreter, free,
              phone, text_to, chat, website, email, ring_now, asks, nation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(values)
        .update();
  }

  private void words(UUID service, int version, Words words) {
    jdbc.sql(
            """
            insert into directory.words (service, version, lang, by_service, checked, name, summary, happens, knows,
              will_not, who_for, come, cost) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            service,
            version,
            words.lang(),
            words.byService(),
            words.checked(),
            words.name(),
            words.summary(),
            words.happens(),
            words.knows(),
            words.willNot(),
            words.whoFor(),
            words.come(),
            words.cost())
        .update();
  }

  /** Whether it is confidential: as the place is, not as somebody typed. */
  private boolean place(UUID service, int version, Place place) {
    Found location = location(place);
    jdbc.sql(
            """
            insert into directory.service_at_location (id, service, version, location, confidential) values (?, ?, ?, ?, ?)
            """)
        .params(place.id(), service, version, location.id(), location.isConfidential())
        .update();
    return location.isConfidential();
  }

  private record Found(UUID id, boolean isConfidential, boolean isOurs) {}

  /**
   * The place of this id or name, its address brought up to date where it is ours; else a new one.
   */
  private Found location(Place place) {
    Optional<Found> before =
        jdbc.sql(
                """
                select id, confidential, agency = ? as ours from directory.location where id = ? or lower(name) = ?
                 order by id = ? desc, agency = ? desc, id limit 1
                """)
            .params(
                agency,
                place.location(),
                place.name().toLowerCase(Locale.ROOT),
                place.location(),
                agency)
            .query((row, n) ->
                new Found(
                    ListedServices.id(row, "id"),
                    row.getBoolean("confidential"),
                    row.getBoolean("ours")))
            .optional();
    if (before.isEmpty()) {
      return newLocation(place);
    }
    if (before.get().isOurs() && !before.get().isConfidential() && !place.isConfidential()) {
      moved(before.get().id(), place);
    }
    return before.get();
  }

  private Found newLocation(Place place) {
    jdbc.sql(
            """
            insert into directory.location (id, agency, confidential, name, area, line, town, postcode, latitude,
              longitude, getting_there, step_free, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(place.location())
        .param(agency)
        .param(place.isConfidential())
        .param(place.name())
        .param(place.area())
        .param(place.line())
        .param(place.town())
        .param(place.postcode())
        .param(place.latitude())
        .param(place.longitude())
        .param(place.gettingThere())
        .param(place.stepFree().kept())
        .param(by)
        .update();
    return new Found(place.location(), place.isConfidential(), true);
  }

  private void moved(UUID location, Place place) {
    jdbc.sql(
            """
            update directory.location set name = ?, area = ?, line = ?, town = ?, postcode = ?, latitude = ?, longitude = ?,
              getting_there = ?, step_free = ?, version = version + 1, changed_by = ?
             where id = ? and (name, area, line, town, postcode, latitude, longitude, getting_there, step_free)
               is distinct from (?::text, ?::text, ?::text, ?::text, ?::text, ?::numeric, ?::numeric, ?::text, ?::boolean)
            """)
        .params(twice(place, by, location))
        .update();
  }

  private static List<@Nullable Object> twice(Place place, UUID by, UUID location) {
    List<@Nullable Object> values = new ArrayList<>();
    values.addAll(
        List.of(place.name(), place.area(), place.line(), place.town(), place.postcode()));
    @Nullable BigDecimal latitude = place.latitude();
    values.add(latitude);
    values.add(place.longitude());
    values.add(place.gettingThere());
    values.add(place.stepFree().kept());
    List<@Nullable Object> all = new ArrayList<>(values);
    all.add(by);
    all.add(location);
    all.addAll(values);
    return all;
  }

  private void opening(UUID service, int version, Opening one, Map<UUID, Boolean> hidden) {
    jdbc.sql(
            """
            insert into directory.opening (id, service, version, place, confidential, session, day, opens, closes, week,
              women_only, holidays, from_day, to_day) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(one.id())
        .param(service)
        .param(version)
        .param(one.place())
        .param(isHidden(one.place(), hidden))
        .param(one.session().code())
        .param(one.day().getValue())
        .param(one.opens())
        .param(one.closes())
        .param(one.week() == 0 ? null : one.week())
        .param(one.womenOnly())
        .param(one.onHolidays() ? "open" : "closed")
        .param(one.fromDay())
        .param(one.toDay())
        .update();
  }

  private void exception(UUID service, int version, ExceptionDay one, Map<UUID, Boolean> hidden) {
    ExceptionDay.Between hours = one.hours();
    jdbc.sql(
            """
            insert into directory.exception_day (id, service, version, place, confidential, from_day, to_day, closed, opens,
              closes, women_only) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(one.id())
        .param(service)
        .param(version)
        .param(one.place())
        .param(isHidden(one.place(), hidden))
        .param(one.fromDay())
        .param(one.toDay())
        .param(hours == null)
        .param(hours == null ? null : hours.opens())
        .param(hours == null ? null : hours.closes())
        .param(one.womenOnly())
        .update();
  }

  private static boolean isHidden(@Nullable UUID place, Map<UUID, Boolean> hidden) {
    return place != null && hidden.getOrDefault(place, false);
  }
}
