package org.waymark.gaps;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.access.Coded;
import org.waymark.directory.Terms;

/**
 * One area as somebody who oversees it sees it.
 *
 * @param area one of the survey's
 * @param rating how well mainstream services there understand
 * @param unmet codes of needs that people bring and nobody meets
 * @param helping what helps, in words; blank for nothing said
 * @param hindering what is hard, in words
 * @param missing what is missing, in words
 */
public record AreaView(
    String area,
    Rating rating,
    List<Practice> helps,
    List<Challenge> challenges,
    List<String> unmet,
    String helping,
    String hindering,
    String missing) {

  /** How well mainstream services understand, as the Scottish survey asked. */
  public enum Rating implements Coded {
    VERY_GOOD("Very good"),
    BASIC("Basic"),
    POOR("Poor"),
    NOT_KNOWN("I cannot say");

    private final String label;

    Rating(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  /** What makes mainstream services better. */
  public enum Practice implements Coded {
    JOINED_UP("Agencies work together"),
    POSITION("A clear position that everybody knows"),
    TRAINING("Training that staff can get"),
    LEAD("Somebody named who leads on it"),
    OUTREACH("Specialists who come to them");

    private final String label;

    Practice(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  /** What makes it hard. */
  public enum Challenge implements Coded {
    INCONSISTENT("It depends on whom one meets"),
    NOT_JOINED_UP("Agencies work apart"),
    STIGMA("Views that judge"),
    NO_TRAINING("No training to be had"),
    NOT_HERE("“It doesn’t happen here”");

    private final String label;

    Challenge(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  /** What helps: what was ticked, then what was written. */
  public String helpsInWords() {
    return inWords(helps.stream().map(Practice::label).toList(), helping);
  }

  /** What is hard. */
  public String challengesInWords() {
    return inWords(challenges.stream().map(Challenge::label).toList(), hindering);
  }

  /** What nobody gives. */
  public String unmetInWords() {
    return inWords(unmet.stream().map(Terms::label).toList(), missing);
  }

  private static String inWords(List<String> ticked, String written) {
    return Stream.of(String.join("; ", ticked), written)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(". "));
  }
}
