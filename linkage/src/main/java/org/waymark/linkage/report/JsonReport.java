package org.waymark.linkage.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.linkage.Linkage;
import org.waymark.linkage.compare.Field;
import org.waymark.linkage.model.Search;
import org.waymark.linkage.person.Estimate;
import org.waymark.linkage.person.GroupCount;
import org.waymark.linkage.person.Persons;

/** The run for machines. */
final class JsonReport {
  private JsonReport() {}

  static String of(Linkage linkage, @Nullable Accuracy accuracy) {
    Persons persons = linkage.persons();
    return "{\n"
        + number("records", linkage.people().size())
        + number("pairs_possible", linkage.people().pairs())
        + number("pairs_expected", linkage.persons().pairs().expected())
        + number("pairs_expected_from_patterns", linkage.model().expectedPairs())
        + "  \"blocking\": "
        + search(linkage.search())
        + ",\n"
        + "  \"distinct_persons\": "
        + estimate(persons.distinct())
        + ",\n  \"people_met\": ["
        + persons.groups().stream().map(JsonReport::group).collect(Collectors.joining(",\n    "))
        + "],\n"
        + "  \"fields\": ["
        + linkage.fields().stream().map(JsonReport::field).collect(Collectors.joining(", "))
        + "],\n"
        + "  \"leans_on\": "
        + tree(linkage.model().tree())
        + ",\n  \"same_lean_on\": "
        + tree(linkage.model().treeOfTheSame())
        + ",\n"
        + (accuracy == null ? "" : accuracy(accuracy))
        + "  \"trace\": ["
        + trace(linkage)
        + "]\n}\n";
  }

  private static String estimate(Estimate estimate) {
    return "{\"expected\": "
        + plain(estimate.expected())
        + ", \"low\": "
        + plain(estimate.low())
        + ", \"high\": "
        + plain(estimate.high())
        + "}";
  }

  private static String search(Search search) {
    return "{\"recall\": "
        + plain(search.recall())
        + ", \"low\": "
        + plain(search.low())
        + ", \"high\": "
        + plain(search.high())
        + ", \"recall_of_likely_pairs\": "
        + plain(search.likely())
        + ", \"compared\": "
        + search.compared()
        + ", \"whole_file\": "
        + search.wholeFile()
        + ", \"how\": "
        + quote(search.how())
        + "}";
  }

  private static String group(GroupCount count) {
    return "{\"by\": "
        + quote(count.by())
        + (count.groups().size() == 1 ? ", \"group\": " : ", \"shared_by\": [")
        + count.groups().stream().map(JsonReport::quote).collect(Collectors.joining(", "))
        + (count.groups().size() == 1 ? "" : "]")
        + ", \"people\": "
        + estimate(count.people())
        + "}";
  }

  private static String number(String name, double value) {
    return "  \"" + name + "\": " + plain(value) + ",\n";
  }

  private static String plain(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "null";
  }

  private static String field(Field field) {
    return "{\"name\": "
        + quote(field.name())
        + ", \"levels\": ["
        + field.levels().stream().map(JsonReport::quote).collect(Collectors.joining(", "))
        + "]}";
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String tree(int[] parents) {
    return IntStream.of(parents)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String trace(Linkage linkage) {
    return linkage.model().trace().stream()
        .map(round -> plain(round.expectedPairs()))
        .collect(Collectors.joining(", "));
  }

  private static String accuracy(Accuracy accuracy) {
    String bins =
        accuracy.bins().stream()
            .map(bin ->
                "{\"pairs\": "
                    + bin.pairs()
                    + ", \"mean_probability\": "
                    + plain(bin.meanProbability())
                    + ", \"true_share\": "
                    + plain(bin.trueShare())
                    + "}")
            .collect(Collectors.joining(", "));
    return "  \"truth\": {\"pairs\": "
        + accuracy.truePairs()
        + ", \"precision\": "
        + plain(accuracy.precision())
        + ", \"recall\": "
        + plain(accuracy.recall())
        + ", \"f1\": "
        + plain(accuracy.f1())
        + ", \"sum_over_true\": "
        + plain(accuracy.sumOverTrue())
        + ", \"calibration_error\": "
        + plain(accuracy.calibrationError())
        + ", \"bins\": ["
        + bins
        + "]},\n";
  }
}
