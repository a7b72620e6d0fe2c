package org.waymark.connections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseFileId;
import org.waymark.connections.Connection.Connections;
import org.waymark.connections.Openness.Opennesses;
import org.waymark.consent.CopySection;
import org.waymark.consent.DayInWords;

/**
 * On the person's copy: whether they may be found, what they said to joining up, and with whom they
 * are or were joined up. An agency stands in it only once both have their yes.
 */
@Component
@Order(2)
class ConnectionCopy implements CopySection {
  private final Opennesses opennesses;
  private final Answer.Answers answers;
  private final Connections connections;

  ConnectionCopy(Opennesses opennesses, Answer.Answers answers, Connections connections) {
    this.opennesses = opennesses;
    this.answers = answers;
    this.connections = connections;
  }

  @Override
  public String title() {
    return "Joining up";
  }

  @Override
  public List<String> lines(CaseFileId caseFile) {
    List<String> lines = new ArrayList<>();
    opennesses.of(caseFile.value()).stream()
        .filter(Openness::isStanding)
        .map(one ->
            "You agreed "
                + one.how()
                + " on "
                + DayInWords.day(one.recordedAt())
                + " that other agencies you go to may be told that somebody knows you too"
                + (one.apartFrom().isEmpty()
                    ? "."
                    : ", but not " + String.join(", ", one.apartFrom()) + "."))
        .forEach(lines::add);
    if (answers.of(caseFile.value()).stream().anyMatch(Answer::isWaiting)) {
      lines.add(
          "You said yes to joining up. If somebody else has your yes too, you will stand together"
              + " here.");
    }
    connections.of(caseFile.value()).stream().map(ConnectionCopy::said).forEach(lines::add);
    return lines;
  }

  private static String said(Connection one) {
    String with = one.isOwn() ? "another file of ours" : "your file at " + one.agency();
    String made = "Joined up with " + with + " on " + DayInWords.day(one.madeAt());
    Connection.End end = one.ended();
    return end == null
        ? made + ". You can end it any time, with us or with them."
        : made + ", ended on " + DayInWords.day(end.at()) + " by " + end.agency() + ".";
  }
}
