package org.waymark.identity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.casefile.Born;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.Detail;
import org.waymark.casefile.DetailField;
import org.waymark.casefile.Details;

/**
 * One case file that was found, with enough to know the right one by.
 *
 * @param name what to call her
 * @param about her other names, when she was born, how to know her; empty if nothing is known
 * @param isOwn whether it is the searcher's own agency's
 */
public record FoundFile(String reference, String name, String about, String agency, boolean isOwn) {
  static FoundFile of(CaseFile file, List<Detail> known) {
    String name = Details.callName(known).orElse("No name shared");
    String about =
        Stream.of(
                names(known, name),
                last(known, DetailField.BORN, "born "),
                last(known, DetailField.DESCRIPTION, ""))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("; "));
    return new FoundFile(file.reference(), name, about, file.agencyName(), file.isOwn());
  }

  private static String names(List<Detail> known, String name) {
    return known.stream()
        .filter(detail -> detail.field().isName() && !Objects.equals(detail.value(), name))
        .map(Detail::value)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String last(List<Detail> known, DetailField field, String before) {
    return Details.last(known, field)
        .map(Detail::value)
        .map(value -> before + (field == DetailField.BORN ? new Born(value).said() : value))
        .orElse("");
  }
}
