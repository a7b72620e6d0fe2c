package org.waymark.linkage.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns one or two tables into coded people; columns of two files meet by kind, address and free
 * ones by name.
 */
public final class PeopleReader {
  private static final int[] NO_NAMES = {};

  private final List<Table> tables;
  private final List<List<ColumnKind>> kinds;
  private final int size;
  private final Map<String, People.Column> columns = new LinkedHashMap<>();
  private final Map<ColumnKind, People.Column> groups = new EnumMap<>(ColumnKind.class);
  private final Dictionary names = new Dictionary();
  private final Map<String, Integer> nameCells = new HashMap<>();
  private final Map<String, Map<String, Integer>> cells = new HashMap<>();

  private PeopleReader(List<Table> tables, Map<String, ColumnKind> told) {
    this.tables = tables;
    this.kinds = tables.stream().map(table -> ColumnRecognition.recognise(table, told)).toList();
    this.size = tables.stream().mapToInt(table -> table.rows().size()).sum();
  }

  /**
   * @param tables one file to be held against itself, or two
   * @param told kinds of columns by their header, where the caller knows better
   */
  public static People read(List<Table> tables, Map<String, ColumnKind> told) {
    return new PeopleReader(tables, told).people();
  }

  private People people() {
    String[] ids = new String[size];
    int[] given = new int[size];
    int[] family = new int[size];
    int[][] aliases = new int[size][];
    int record = 0;
    for (int file = 0; file < tables.size(); file++) {
      Row row = new Row(tables.get(file), kinds.get(file));
      for (int i = 0; i < tables.get(file).rows().size(); i++, record++) {
        row.number = i;
        ids[record] = row.id();
        String[] name = row.names();
        given[record] = nameCells.computeIfAbsent(name[0], names::codeOfCell);
        family[record] = nameCells.computeIfAbsent(name[1], names::codeOfCell);
        aliases[record] = aliases(row.first(ColumnKind.ALIAS), given[record]);
        evidence(row, record);
      }
    }
    boolean named = names.size() > Dictionary.FIRST_VALUE;
    return new People(
        ids,
        tables.getFirst().rows().size(),
        tables.size() > 1,
        columns.values().stream()
            .filter(c -> c.dictionary().size() > Dictionary.FIRST_VALUE)
            .toList(),
        List.copyOf(groups.values()),
        named ? new People.Names(names, given, family, aliases) : null);
  }

  private void evidence(Row row, int record) {
    String birth = row.birth();
    if (birth != null) {
      put("birth", ColumnKind.BIRTH_DATE, record, birth);
    }
    for (int column = 0; column < row.kinds.size(); column++) {
      ColumnKind kind = row.kinds.get(column);
      String cell = row.table.cell(row.number, column);
      switch (kind) {
        case AGENCY, CONTACT, PERIOD -> group(kind, record, cell);
        case SEX, PHONE, EMAIL, POSTCODE, INITIALS, NUMBER, ADDRESS, FREE ->
            put(row.columns.get(column), kind, record, cell);
        case ID,
            GIVEN_NAME,
            FAMILY_NAME,
            FULL_NAME,
            ALIAS,
            BIRTH_DATE,
            BIRTH_YEAR,
            AGE,
            IGNORED -> {}
      }
    }
  }

  private void group(ColumnKind kind, int record, String cell) {
    People.Column column =
        groups.computeIfAbsent(
            kind,
            fresh ->
                new People.Column(
                    kind.name().toLowerCase(Locale.ROOT), kind, new Dictionary(), new int[size]));
    String value = kind == ColumnKind.PERIOD ? Values.period(cell) : cell.strip();
    column.codes()[record] = value.isEmpty() ? 0 : column.dictionary().code(value);
  }

  private void put(String name, ColumnKind kind, int record, String cell) {
    People.Column column =
        columns.computeIfAbsent(
            name, key -> new People.Column(key, kind, new Dictionary(), new int[size]));
    if (column.codes()[record] < Dictionary.FIRST_VALUE) {
      Map<String, Integer> known = cells.computeIfAbsent(name, fresh -> new HashMap<>());
      column.codes()[record] =
          known.computeIfAbsent(cell, fresh -> code(column.dictionary(), kind, fresh));
    }
  }

  private static int code(Dictionary dictionary, ColumnKind kind, String cell) {
    Missing missing = Missing.of(cell);
    if (missing != null) {
      return missing.ordinal();
    }
    String value =
        switch (kind) {
          case BIRTH_DATE -> cell;
          case PHONE -> Values.phone(cell);
          case POSTCODE, NUMBER -> Folding.fold(cell).replace(" ", "");
          case SEX -> Values.sex(cell);
          case EMAIL -> cell.strip().toLowerCase(Locale.ROOT);
          default -> Folding.fold(cell);
        };
    return value.isEmpty() ? Missing.NOT_ASKED.ordinal() : dictionary.code(value);
  }

  /** An alias that is her given name would say the same twice. */
  private int[] aliases(String cell, int given) {
    if (Missing.of(cell) != null) {
      return NO_NAMES;
    }
    List<Integer> codes = new ArrayList<>();
    for (String alias : cell.split("[;/|,]")) {
      int code = names.codeOfCell(alias);
      if (code >= Dictionary.FIRST_VALUE && code != given && !codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A row seen through the meaning of its columns. */
  private static final class Row {
    final Table table;
    final List<ColumnKind> kinds;

    /** What the evidence of each column is called: columns of two files meet by it. */
    final List<String> columns;

    int number;

    Row(Table table, List<ColumnKind> kinds) {
      this.table = table;
      this.kinds = kinds;
      this.columns =
          IntStream.range(0, kinds.size())
              .mapToObj(column -> called(table.header().get(column), kinds.get(column)))
              .toList();
    }

    private static String called(String header, ColumnKind kind) {
      return switch (kind) {
        case NUMBER, ADDRESS, FREE -> ColumnRecognition.normalise(header);
        default -> kind.name().toLowerCase(Locale.ROOT);
      };
    }

    /** The first filled cell of a kind, or the empty text. */
    String first(ColumnKind kind) {
      String stated = "";
      for (int column = 0; column < kinds.size(); column++) {
        if (kinds.get(column) == kind) {
          String cell = table.cell(number, column);
          if (Missing.of(cell) == null) {
            return cell;
          }
          stated = cell;
        }
      }
      return stated;
    }

    String id() {
      String id = first(ColumnKind.ID);
      return id.isEmpty() ? String.valueOf(number + 1) : id;
    }

    String[] names() {
      String given = first(ColumnKind.GIVEN_NAME);
      String family = first(ColumnKind.FAMILY_NAME);
      boolean parts =
          kinds.contains(ColumnKind.GIVEN_NAME) || kinds.contains(ColumnKind.FAMILY_NAME);
      return parts ? new String[] {given, family} : Values.splitName(first(ColumnKind.FULL_NAME));
    }

    @Nullable String birth() {
      String stated = null;
      for (ColumnKind kind :
          List.of(ColumnKind.BIRTH_DATE, ColumnKind.BIRTH_YEAR, ColumnKind.AGE)) {
        if (kinds.contains(kind)) {
          String cell = first(kind);
          String birth = kind == ColumnKind.AGE ? Values.birthOfAge(cell) : Values.birth(cell);
          if (!birth.isEmpty()) {
            return birth;
          }
          stated = stated == null || stated.isEmpty() ? cell : stated;
        }
      }
      return stated == null ? null : Missing.of(stated) == null ? "" : stated;
    }
  }
}
