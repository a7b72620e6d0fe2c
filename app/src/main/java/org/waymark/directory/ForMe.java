package org.waymark.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * "Is this for me?" in plain questions, from what the listing says. They are answered on the page
 * itself, by its style sheet: no answer leaves the phone and nothing is kept.
 *
 * @param questions what yes is asked to, one after another; empty when it is for everybody
 */
public record ForMe(List<String> questions) {

  static ForMe of(Listing listing, Tongue tongue) {
    List<String> questions = new ArrayList<>();
    if (listing.womenOnly()) {
      questions.add(tongue.say("me.women"));
    }
    if (listing.minAge() != null && listing.minAge() > 0) {
      questions.add(tongue.say("me.from", listing.minAge().toString()));
    }
    if (listing.maxAge() != null) {
      questions.add(tongue.say("me.to", listing.maxAge().toString()));
    }
    if (!listing.areas().isEmpty()) {
      questions.add(tongue.say("me.area", String.join(", ", listing.areas())));
    }
    if (listing.needsReferral() == Said.YES) {
      questions.add(tongue.say("me.referral"));
    }
    return new ForMe(List.copyOf(questions));
  }

  /** The questions after the first so many. */
  public ForMe after(int answered) {
    return new ForMe(questions.subList(answered, questions.size()));
  }
}
