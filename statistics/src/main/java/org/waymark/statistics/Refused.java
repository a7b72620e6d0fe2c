package org.waymark.statistics;

/**
 * An input that cannot give an honest answer. The message is a plain sentence for the person who
 * asked: what is wrong and what would mend it.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refused(String sentence) {
    super(sentence);
  }
}
