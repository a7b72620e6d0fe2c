package org.waymark.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
  @TempDir Path folder;

  @Test
  void aWorkbookIsReadWithItsGaps() throws IOException {
    Path file = folder.resolve("list.xlsx");
    workbook(
        file,
        """
        <row r="1"><c r="A1" t="inlineStr"><is><t>alias</t></is></c><c r="B1" t="inlineStr"><is><t>area</t></is></c><c r="C1" t="inlineStr"><is><t>birth year</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>Şerban</t></is></c><c r="C2"><v>1984</v></c></row>
        """);

    Table table = TableReader.read(file);

    assertThat(table.header()).containsExactly("alias", "area", "birth year");
    assertThat(table.cell(0, 0)).isEqualTo("Şerban");
    assertThat(table.cell(0, 1)).isEmpty();
    assertThat(Values.birth(table.cell(0, 2))).isEqualTo("19840000");
  }

  @Test
  void anOpenDocumentIsRead() throws IOException {
    Path file = folder.resolve("list.ods");
    Sheet sheet = new Sheet("list", 2, 2);
    sheet.getDataRange().setValues("alias", "birth year", "Ruby", 1984);
    SpreadSheet book = new SpreadSheet();
    book.appendSheet(sheet);
    book.save(file.toFile());

    Table table = TableReader.read(file);

    assertThat(table.header()).containsExactly("alias", "birth year");
    assertThat(table.cell(0, 0)).isEqualTo("Ruby");
    assertThat(Values.birth(table.cell(0, 1))).isEqualTo("19840000");
  }

  @Test
  void semicolonsAndTabsSeparateToo() throws IOException {
    Path semicolons = Files.writeString(folder.resolve("a.csv"), "id;alias\n1;Ruby, Red\n");
    Path tabs = Files.writeString(folder.resolve("b.csv"), "id\talias\n1\tRuby\n");

    assertThat(TableReader.read(semicolons).rows()).containsExactly(List.of("1", "Ruby, Red"));
    assertThat(TableReader.read(tabs).rows()).containsExactly(List.of("1", "Ruby"));
  }

  /** The parts a workbook cannot be without. */
  private static void workbook(Path file, String rows) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + packages
              + "content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
              + " PartName=\"/xl/workbook.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
              + " PartName=\"/xl/worksheets/sheet1.xml\""
              + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
      put(zip, "_rels/.rels", relation(packages, office + "/officeDocument", "xl/workbook.xml"));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + main
              + "\" xmlns:r=\""
              + office
              + "\"><sheets><sheet name=\"list\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          relation(packages, office + "/worksheet", "worksheets/sheet1.xml"));
      put(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }
  }

  private static String relation(String packages, String type, String target) {
    return "<Relationships xmlns=\""
        + packages
        + "relationships\"><Relationship Id=\"r1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
