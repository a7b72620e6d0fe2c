package org.waymark.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.directory.Sheet.Row;
import org.waymark.directory.SheetReader.Draft;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/**
 * A service as its owner writes it: the columns of the spreadsheet as fields, so that both are
 * read, checked and explained by the same rules.
 *
 * @param fields by column, in order
 */
public record EditForm(Form form, UUID id, long version, Map<String, TextField> fields) {
  private static final Map<String, String> LABELS = labels();

  static EditForm read(Form form, Map<String, String> now, long version) {
    Map<String, TextField> fields = new LinkedHashMap<>();
    LABELS.forEach((column, label) -> {
      String[] said = label.split("\\|");
      fields.put(
          column,
          form.text(name(column), said[0])
              .hint(said.length > 1 ? said[1] : "")
              .startingWith(now.getOrDefault(column, "")));
    });
    return new EditForm(form, form.id(), form.version(version), fields);
  }

  /** What was typed, as a service; every fault is told at its field. */
  Draft draft(
      List<Words> others, @org.jspecify.annotations.Nullable ListedService before, String code) {
    Map<String, String> cells = new LinkedHashMap<>();
    fields.forEach((column, field) -> cells.put(column, field.value()));
    cells.put("code", code);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(1, cells));
    for (Words one : others) {
      rows.add(new Row(1, SheetCells.ofWords(one)));
    }
    List<SheetFault> faults = new ArrayList<>();
    Draft draft = SheetReader.read(rows, before, faults);
    faults.forEach(fault -> form.fault(name(fault.column()), fault.words()));
    return draft;
  }

  /** Is this answered in more than a line? */
  public static boolean isLong(String column) {
    return List.of(
            "summary",
            "happens",
            "knows",
            "will not",
            "who for",
            "come",
            "places",
            "hours",
            "different days")
        .contains(column);
  }

  /** The form's own id is called "id" already. */
  static String name(String column) {
    if (column.equals("id")) {
      return "asks-id";
    }
    return column.isEmpty() ? "name" : column.replace(' ', '-');
  }

  private static Map<String, String> labels() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("name", "What it is called");
    all.put("organisation", "Whose it is");
    all.put("organisation website", "Their website|Of the organisation as a whole");
    all.put("organisation email", "Their email|Of the organisation as a whole");
    all.put("lang", "Language you write in|en, pl, zh-Hans …");
    all.put("summary", "In a sentence or two");
    all.put("happens", "What happens when somebody comes");
    all.put("knows", "Who will know");
    all.put("will not", "What you will not do");
    all.put("who for", "Who it is for");
    all.put("come", "How to come the first time");
    all.put("cost", "What it costs");
    all.put("needs", "What it helps with|" + String.join("; ", Terms.NEEDS));
    all.put("how", "How|in-person; phone; text; chat; video; visit");
    all.put("languages", "Languages you speak|en; pl; ro …");
    all.put("interpreter", "Can you find an interpreter?|yes, no, or nothing");
    all.put("women only", "For women only?|yes or nothing");
    all.put("appointment", "Must people book?|yes, no, or nothing when it depends");
    all.put("id", "Do you ask who they are?|yes, no, or nothing");
    all.put("papers", "Do you ask for papers?|yes, no, or nothing");
    all.put("benefits", "Must they get benefits?|yes, no, or nothing");
    all.put("referral", "Must somebody refer them?|yes, no, or nothing");
    all.put("youngest", "Youngest age");
    all.put("oldest", "Oldest age");
    all.put(
        "areas",
        "Areas you serve|Named areas or first halves of postcodes; nothing for everywhere");
    all.put("free", "Is it free?|yes, no, or nothing");
    all.put("phone", "Phone");
    all.put("text", "Number for text messages");
    all.put("chat", "Address of the chat");
    all.put("website", "Website");
    all.put("email", "Email");
    all.put("ring now", "Is this a number to ring out of hours?|yes or nothing");
    all.put("asks", "May people ask you here to contact them?|yes or nothing");
    all.put("nation", "Whose bank holidays|england-and-wales, scotland, northern-ireland");
    all.put(
        "places",
        "Places, one a line|name | area | street | town | postcode, or: name | area |"
            + " confidential");
    all.put(
        "hours",
        "Hours, one a line|Fri 22:00-04:00 women @ name of the place; last Tue 10:00-12:00 drop-in;"
            + " Mon-Thu 09:30-17:00 holidays");
    all.put(
        "different days",
        "Days that are different, one a line|2026-12-25..2026-12-26 closed; 2026-12-31"
            + " 10:00-13:00");
    all.put("status", "Who sees it|public, internal (practitioners) or withdrawn");
    return all;
  }
}
