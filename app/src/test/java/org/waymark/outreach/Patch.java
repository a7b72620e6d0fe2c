package org.waymark.outreach;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.Ids;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFiles;
import org.waymark.casefile.Entry;
import org.waymark.casefile.Facts;
import org.waymark.casefile.Kind;
import org.waymark.casefile.OpenCaseFile;
import org.waymark.casefile.PartialIdentity;
import org.waymark.casefile.RecordEntry;
import org.waymark.shifts.Crew;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;
import org.waymark.testing.Town.TownAgency;

/** The areas one outreach team walks, and who was met there lately. */
public final class Patch {
  public final Running here = Running.here();
  public final TownAgency agency = here.town().agency("specialist");
  public final TownAgency hostel = here.town().agency("generic");
  public final Somebody ana = here.town().practitioner(agency);
  public final Somebody mara = here.town().somebody(agency, Role.MANAGER);
  public final String area = Crew.word("Old Market ");
  public final List<Met> met = new ArrayList<>();

  /** Somebody with a case file. */
  public record Met(UUID file, String reference, String alias) {}

  private final UUID areaId = Ids.next();

  public Patch() {
    arrange(
        "insert into shifts.area (id, name, agency, recorded_by) values (?, ?, ?, ?)",
        areaId,
        area,
        agency.id(),
        mara.id());
  }

  /** A shift here on which Ana drives and Mara talks. */
  public void shift(Instant from, Instant to) {
    UUID id = Ids.next();
    arrange(
        "insert into shifts.shift (id, agency, agencies, areas, starts_at, ends_at, planned_by)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        id,
        agency.id(),
        new UUID[] {agency.id()},
        new UUID[] {areaId},
        at(from),
        at(to),
        mara.id());
    arrange(
        "insert into shifts.staff (id, shift, practitioner, agency, part, recorded_by)"
            + " values (?, ?, ?, ?, 'drives', ?), (?, ?, ?, ?, 'talks', ?)",
        Ids.next(),
        id,
        ana.id(),
        agency.id(),
        mara.id(),
        Ids.next(),
        id,
        mara.id(),
        agency.id(),
        mara.id());
  }

  /** An operation that somebody asked to keep away from. */
  public void keepAway(String where, Instant from, Instant to) {
    arrange(
        "insert into shifts.notice (id, agency, given_by, what, area, from_at, to_at)"
            + " values (?, ?, ?, 'keep away', ?, ?, ?)",
        Ids.next(),
        agency.id(),
        mara.id(),
        where,
        at(from),
        at(to));
  }

  private void arrange(String sql, Object... values) {
    here.superuser().sql(sql).params(values).update();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** Opens a case file and writes an encounter here, an hour ago and a minute for each before. */
  public Met meet(String alias) {
    Met somebody = open(alias);
    met.add(somebody);
    write(somebody, Kind.SEX_WORK, Entry.ENCOUNTER, Facts.NONE.with(Facts.AREA, List.of(area)), "");
    return somebody;
  }

  /** Opens a case file of somebody who was not met here. */
  public Met open(String alias) {
    UUID id = Ids.next();
    var outcome =
        as(ana, () -> here.bean(OpenCaseFile.class).open(id, PartialIdentity.alias(alias)));
    return new Met(id, ((OpenCaseFile.Outcome.Opened) outcome).reference(), alias);
  }

  /** Sets a safety mark. */
  public void mark(Met somebody, String about, String words) {
    write(somebody, Kind.SAFETY, Entry.SAFETY_MARK, Facts.NONE.with("mark", List.of(about)), words);
  }

  private void write(Met somebody, Kind kind, String type, Facts facts, String note) {
    var at = Instant.now().minusSeconds(3_600);
    as(
        ana,
        () ->
            here.bean(RecordEntry.class)
                .record(
                    here.bean(CaseFiles.class).own(somebody.reference()),
                    Entry.Draft.of(Ids.next(), kind, type, at, facts, note)));
  }

  /** Ana must not see this one any more. */
  public void bar(Met somebody) {
    here.superuser()
        .sql(
            "insert into consent.conflict (id, case_file, agency, practitioner, said_by,"
                + " recorded_by) values (?, ?, ?, ?, 'person', ?)")
        .params(Ids.next(), somebody.file(), agency.id(), ana.id(), mara.id())
        .update();
  }

  /** Does something in one transaction on this one's behalf. */
  public <T> T as(Somebody somebody, Supplier<T> work) {
    var transaction = new TransactionTemplate(here.bean(PlatformTransactionManager.class));
    return Objects.requireNonNull(
        somebody.acting().perform(() -> transaction.execute(status -> work.get())));
  }
}
