package org.waymark.gaps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.waymark.access.Coded;
import org.waymark.directory.Way;
import org.waymark.gaps.AreaView.Challenge;
import org.waymark.gaps.AreaView.Practice;
import org.waymark.gaps.AreaView.Rating;
import org.waymark.gaps.Specialist.Condition;
import org.waymark.gaps.Specialist.RouteIn;

/** The two parts of an answer, as their rows hold them. */
final class AnswerRows {
  private AnswerRows() {}

  static AreaView area(ResultSet row, List<String> words) throws SQLException {
    return new AreaView(
        row.getString("area"),
        Coded.of(Rating.class, row.getString("rating")),
        codes(row, "helps").stream().map(word -> Coded.of(Practice.class, word)).toList(),
        codes(row, "challenges").stream().map(word -> Coded.of(Challenge.class, word)).toList(),
        codes(row, "unmet"),
        words.get(0),
        words.get(1),
        words.get(2));
  }

  static Specialist service(ResultSet row, List<String> words) throws SQLException {
    Set<Way> ways = EnumSet.noneOf(Way.class);
    codes(row, "ways").forEach(code -> ways.add(Way.of(code)));
    return new Specialist(
        row.getInt("place"),
        words.get(0),
        words.get(1),
        codes(row, "areas"),
        codes(row, "needs"),
        ways,
        codes(row, "routes").stream().map(word -> Coded.of(RouteIn.class, word)).toList(),
        codes(row, "conditions").stream().map(word -> Coded.of(Condition.class, word)).toList(),
        words.get(2));
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static String[] words(List<? extends Coded> chosen) {
    return chosen.stream().map(Coded::word).toArray(String[]::new);
  }

  private static List<String> codes(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
