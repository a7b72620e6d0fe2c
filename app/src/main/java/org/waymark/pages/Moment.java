package org.waymark.pages;

import java.time.Instant;
import java.util.List;

/**
 * One thing on a timeline.
 *
 * @param title what happened, in a few words
 * @param at the moment, for machines
 * @param when the moment as people say it: "Friday 20 November, 23:10"
 * @param by who, and of which agency
 * @param tags its kind of information, its colour
 * @param isCorrected whether a later entry corrects it; it is then struck through and says so
 */
public record Moment(
    String title, Instant at, String when, String by, List<Tag> tags, boolean isCorrected) {

  /** The moment as a machine reads it. */
  public String machineTime() {
    return at.toString();
  }
}
