package org.waymark.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.Born;
import org.waymark.casefile.CaseKey;
import org.waymark.casefile.CaseKeys;
import org.waymark.casefile.DetailField;

/**
 * Keeps the index of names up to date from the guard's feed of encrypted details: everything at the
 * start, then what was recorded since, a little overlap included, since a row becomes visible
 * somewhat after the moment it carries.
 *
 * <p>Not safe for several threads; {@link NameRefresh} owns the only one.
 */
@Component
class NameFeed {
  private static final Logger LOG = LoggerFactory.getLogger(NameFeed.class);
  private static final long OVERLAP_SECONDS = 10;
  private static final long LONGEST_TRANSACTION_SECONDS = 120;
  private static final int ROWS_AT_ONCE = 2_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final CaseKeys keys;
  private final NameIndex index;

  private final Map<UUID, Map<UUID, Said>> known = new HashMap<>();
  private final Set<UUID> ended = new HashSet<>();
  private Instant last = Instant.EPOCH;
  private Instant forgottenUntil = Instant.EPOCH;

  NameFeed(JdbcTemplate jdbc, TransactionTemplate transaction, CaseKeys keys, NameIndex index) {
    this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
    this.transaction = transaction;
    this.keys = keys;
    this.index = index;
  }

  private record Said(DetailField field, String words) {}

  /** Reads what is new; returns how many case files changed. */
  int read() {
    var changed = new LinkedHashMap<UUID, UUID>();
    OffsetDateTime since =
        (last.equals(Instant.EPOCH) ? last : last.minusSeconds(OVERLAP_SECONDS))
            .atOffset(ZoneOffset.UTC);
    var opener = new Opener();
    var forgotten = new HashSet<UUID>();
    transaction.executeWithoutResult(status -> {
      jdbc.query(
          "select * from guard.search_feed(?, ?)",
          row -> {
            take(row, opener, changed);
          },
          since,
          Integer.MAX_VALUE);
      jdbc.query(
          "select guard.forgotten_since(?)",
          row -> {
            forgotten.add(row.getObject(1, UUID.class));
          },
          OffsetDateTime.ofInstant(forgottenUntil, ZoneOffset.UTC));
    });
    forget(forgotten, changed);
    index.put(changed.entrySet().stream().map(one -> card(one.getKey(), one.getValue())).toList());
    return changed.size();
  }

  /** Read again for as long as a slow transaction may bring one that carries an earlier moment. */
  private void forget(Set<UUID> forgotten, Map<UUID, UUID> changed) {
    changed.keySet().removeAll(forgotten);
    if (known.keySet().removeAll(forgotten)) {
      index.forget(forgotten);
    }
    forgottenUntil = Instant.now().minusSeconds(LONGEST_TRANSACTION_SECONDS);
  }

  private void take(ResultSet row, Opener opener, Map<UUID, UUID> changed) throws SQLException {
    UUID id = row.getObject("detail", UUID.class);
    UUID caseFile = row.getObject("case_file", UUID.class);
    Instant recordedAt = row.getTimestamp("recorded_at").toInstant();
    if (recordedAt.isAfter(last)) {
      last = recordedAt;
    }
    DetailField field = DetailField.of(row.getString("field"));
    Map<UUID, Said> ofFile = known.computeIfAbsent(caseFile, file -> new LinkedHashMap<>());
    boolean isSearched =
        field.isName() || field == DetailField.INITIALS || field == DetailField.BORN;
    if (!isSearched || ofFile.containsKey(id)) {
      return;
    }
    UUID ends = row.getObject("ends", UUID.class);
    if (ends != null) {
      ended.add(ends);
    }
    try {
      CaseKey key = opener.of(caseFile, row.getBytes("wrapped"));
      ofFile.put(id, new Said(field, key.open(row.getBytes("value"), id)));
      changed.put(caseFile, row.getObject("agency", UUID.class));
    } catch (PartnershipKey.Unreadable damaged) {
      // One damaged row must not keep everybody else from being found.
      LOG.warn("A name of a case file does not open with this key");
    }
  }

  private Card card(UUID caseFile, UUID agency) {
    List<Said> now =
        known.getOrDefault(caseFile, Map.of()).entrySet().stream()
            .filter(one -> !ended.contains(one.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<String> names =
        now.stream().filter(said -> said.field() != DetailField.BORN).map(Said::words).toList();
    List<Integer> years =
        now.stream()
            .filter(said -> said.field() == DetailField.BORN)
            .flatMap(said -> new Born(said.words()).years().stream())
            .toList();
    return Card.of(caseFile, agency, names, years);
  }

  /** The key of the file before is the key of this row, more often than not. */
  private final class Opener {
    private final Map<UUID, CaseKey> recent =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<UUID, CaseKey> eldest) {
            return size() > 1_000;
          }
        };

    CaseKey of(UUID caseFile, byte[] wrapped) {
      return recent.computeIfAbsent(caseFile, file -> keys.opened(file, wrapped));
    }
  }
}
