package org.waymark.connections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileMarks;
import org.waymark.connections.Sign.Signs;
import org.waymark.pages.Mark;

/**
 * At the top of a case file: that it may be the same person as in another of one's own, or that
 * somebody else may know the person too. The second says the same whoever it is and however many.
 */
@Component
@Order(2)
class ConnectionMarks implements CaseFileMarks {
  static final String SOMEBODY_ELSE =
      "Somebody else may know this person too. Would they like you to join up?";

  private final Signs signs;

  ConnectionMarks(Signs signs) {
    this.signs = signs;
  }

  @Override
  public List<Mark> on(CaseFile file) {
    if (!file.isOwn()) {
      return List.of();
    }
    List<Sign> asked = signs.of(file.id());
    List<Mark> marks = new ArrayList<>();
    asked.stream()
        .filter(Sign::isOfOwnFile)
        .map(sign ->
            new Mark(
                Mark.Kind.NOTE,
                "Likely the same as one of ours: "
                    + sign.ownReference()
                    + ". See the page Joining up."))
        .forEach(marks::add);
    if (!asked.stream().allMatch(Sign::isOfOwnFile)) {
      marks.add(new Mark(Mark.Kind.NOTE, SOMEBODY_ELSE + " See the page Joining up."));
    }
    return marks;
  }
}
