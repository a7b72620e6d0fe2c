package org.waymark.connections;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.PartnershipKey;
import org.waymark.casefile.Born;
import org.waymark.casefile.CaseKeys;
import org.waymark.casefile.DetailField;
import org.waymark.linkage.record.ColumnKind;

/**
 * What one agency knows of who somebody is, opened in memory for the time of one reckoning.
 *
 * @param values as the library takes them: one text for each kind, several aliases by semicolons
 */
record DescribedFile(UUID id, UUID agency, Map<ColumnKind, String> values) {
  String value(ColumnKind kind) {
    return values.getOrDefault(kind, "");
  }

  /** Names never show themselves in a log. */
  @Override
  public String toString() {
    return "DescribedFile";
  }

  /** Reads all of them from the guard's feed of encrypted details, with nobody acting. */
  @Component
  static class DescribedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DescribedFiles.class);

    private final JdbcClient jdbc;
    private final CaseKeys keys;

    DescribedFiles(JdbcClient jdbc, CaseKeys keys) {
      this.jdbc = jdbc;
      this.keys = keys;
    }

    private record Row(
        UUID id, UUID file, UUID agency, DetailField field, byte[] value, byte[] key) {}

    List<DescribedFile> all() {
      Set<UUID> ended = new HashSet<>();
      List<Row> rows =
          jdbc.sql(
                  """
                  select detail, case_file, agency, field, value, wrapped, ends
                    from guard.search_feed('-infinity', 2147483647)
                  """)
              .query((row, n) -> {
                UUID ends = row.getObject(7, UUID.class);
                if (ends != null) {
                  ended.add(ends);
                }
                return new Row(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    DetailField.of(row.getString(4)),
                    row.getBytes(5),
                    row.getBytes(6));
              })
              .list();
      Map<UUID, DescribedFile> files = new HashMap<>();
      rows.stream()
          .filter(row -> !ended.contains(row.id()) && kind(row.field()) != ColumnKind.IGNORED)
          .forEach(row -> add(row, files));
      return List.copyOf(files.values());
    }

    private void add(Row row, Map<UUID, DescribedFile> files) {
      try {
        String said = keys.opened(row.file(), row.key()).open(row.value(), row.id());
        Map<ColumnKind, String> values =
            files
                .computeIfAbsent(
                    row.file(),
                    file -> new DescribedFile(file, row.agency(), new EnumMap<>(ColumnKind.class)))
                .values();
        if (row.field() == DetailField.ALIAS) {
          values.merge(ColumnKind.ALIAS, said, (some, more) -> some + ";" + more);
        } else {
          values.put(kind(row.field()), text(row.field(), said));
        }
      } catch (PartnershipKey.Unreadable damaged) {
        // One damaged row must not keep everybody else from being found.
        LOG.warn("A detail of a case file does not open with this key");
      }
    }

    private static ColumnKind kind(DetailField field) {
      return switch (field) {
        case ALIAS -> ColumnKind.ALIAS;
        case GIVEN_NAME -> ColumnKind.GIVEN_NAME;
        case FAMILY_NAME -> ColumnKind.FAMILY_NAME;
        case INITIALS -> ColumnKind.INITIALS;
        case BORN -> ColumnKind.BIRTH_DATE;
        case DESCRIPTION, PRONOUNS, LANGUAGE, INTERPRETER, SAFE_CONTACT, WORDS ->
            ColumnKind.IGNORED;
      };
    }

    /** An age stands for the later of the two years it may mean. */
    private static String text(DetailField field, String said) {
      List<Integer> years = field == DetailField.BORN ? new Born(said).years() : List.of();
      return years.size() == 2 ? String.valueOf(years.getLast()) : said;
    }
  }
}
