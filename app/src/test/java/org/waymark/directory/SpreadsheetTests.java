package org.waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.directory.ImportDirectory.Imported;
import org.waymark.testing.Running;
import org.waymark.testing.Town.Somebody;

/** The directory out as a spreadsheet and in again. */
class SpreadsheetTests {
  private final Running here = Running.here();
  private final Somebody keeper = here.town().practitioner(here.town().agency("specialist"));
  private final ImportDirectory importing = here.bean(ImportDirectory.class);
  private final String code = DirectoryFixture.code();

  @Test
  void whatGoesOutComesInAsItWasInBothKinds() {
    full();
    List<List<String>> before = table();

    assertThat(take(SheetFile.csv(before.stream()).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Imported.Done(0, 0, 1));
    assertThat(take(SheetFile.workbook(before.stream()))).isEqualTo(new Imported.Done(0, 0, 1));
    assertThat(table()).isEqualTo(before);
  }

  @Test
  void anotherOfficeReadsTheSameServices() {
    full();
    List<List<String>> out = table();
    Somebody elsewhere = here.town().practitioner(here.town().agency("generic"));
    String fresh = DirectoryFixture.code();
    byte[] file =
        SheetFile.workbook(
            out.stream().map(row -> row.stream().map(cell -> cell.replace(code, fresh)).toList()));

    assertThat(elsewhere.acting().perform(() -> importing.of(SheetFile.read(file).orElseThrow())))
        .isEqualTo(new Imported.Done(1, 0, 0));
    assertThat(
            SheetCells.of(DirectoryFixture.seen(fresh).service()).toString().replace(fresh, code))
        .isEqualTo(SheetCells.of(DirectoryFixture.seen(code).service()).toString());
  }

  @Test
  void oneBadRowAndNothingIsTakenIn() {
    String good = DirectoryFixture.code();
    Imported became =
        take(
            ("code,name,organisation,id,youngest,needs,hours,places,phone,website\n"
                    + good
                    + ",Good,Somebody,no,18,bed,Mon 09:00-10:00,,01632 960001,https://a.example\n"
                    + ",Bad,Somebody,maybe,old,money; gold,Mon 9-10,Nowhere | A | B | C |"
                    + " 12345,call me,javascript:x\n"
                    + ",,Somebody,,,,Mon 09:00-10:00 @ Nowhere,,,\n")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(became).isInstanceOf(Imported.Refused.class);
    assertThat(((Imported.Refused) became).faults())
        .extracting(SheetFault::row, SheetFault::column)
        .contains(
            org.assertj.core.groups.Tuple.tuple(3, "id"),
            org.assertj.core.groups.Tuple.tuple(3, "youngest"),
            org.assertj.core.groups.Tuple.tuple(3, "needs"),
            org.assertj.core.groups.Tuple.tuple(3, "hours"),
            org.assertj.core.groups.Tuple.tuple(3, "places"),
            org.assertj.core.groups.Tuple.tuple(3, "phone"),
            org.assertj.core.groups.Tuple.tuple(3, "website"),
            org.assertj.core.groups.Tuple.tuple(4, "name"),
            org.assertj.core.groups.Tuple.tuple(4, "hours"))
        .noneMatch(fault -> fault.equals(org.assertj.core.groups.Tuple.tuple(2, "id")));
    assertThat(
            here.superuser()
                .sql("select count(*) from directory.service where code = ?")
                .param(good)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anotherAgencysServiceIsTheirsToChange() {
    full();
    Somebody stranger = here.town().practitioner(here.town().agency("generic"));

    Imported became = stranger.acting().perform(() -> importing.of(table()));

    assertThat(became).isInstanceOf(Imported.Refused.class);
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsWords() {
    DirectoryFixture.load(keeper, "code,name,organisation,summary", code + ",A door,Somebody,=1+1");

    assertThat(table().get(1)).contains("'=1+1");
    assertThat(take(SheetFile.csv(table().stream()).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Imported.Done(0, 0, 1));
  }

  @Test
  void whatIsNoTableIsRefusedAndNotAFault() {
    assertThat(SheetFile.read(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).isEmpty();
  }

  private void full() {
    String place = "Door " + code;
    DirectoryFixture.load(
        keeper,
        "code,lang,name,organisation,summary,happens,needs,how,languages,women"
            + " only,appointment,id,papers,benefits,referral,youngest,oldest,areas,interpreter,free,phone,text,chat,website,email,ring"
            + " now,asks,nation,places,hours,different days,translation",
        code
            + ",en,A door,Somebody "
            + code
            + ",\"Tea, \"\"warm\"\"\",You ring,bed; talk,in-person; phone,en;"
            + " zh-Hans,yes,no,no,no,yes,no,16,99,LK1; Mill Road,yes,yes,01632 960001,07700"
            + " 900001,https://c.example,https://w.example,a@b.example,yes,yes,scotland,\""
            + place
            + " | Mill Road | 1 Mill Road | Larkmere | LK1 1AA | 51.50100,-0.14200 | step-free |"
            + " Ring twice\",\"Fri 22:00-04:00 drop-in women holidays @ "
            + place
            + "; last Tue 10:00-12:00 in-reach from 2026-12-01 to"
            + " 2027-03-31\",2026-12-25..2026-12-26 closed; 2026-12-31 10:00-13:00 women @ "
            + place
            + ",",
        code + ",pl,Drzwi,,Herbata,,,,,,,,,,,,,,,,,,,,,,,,,,,unchecked");
  }

  private List<List<String>> table() {
    return Stream.concat(
            Stream.of(Sheet.COLUMNS),
            Sheet.written(DirectoryFixture.seen(code).service(), "public").stream())
        .toList();
  }

  private Imported take(byte[] file) {
    return keeper.acting().perform(() -> importing.of(SheetFile.read(file).orElseThrow()));
  }
}
