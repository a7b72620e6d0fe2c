package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import org.waymark.pages.Link;
import org.waymark.pages.Mark;

/**
 * What stands at the top of every page about a person: who this is as far as it is shared, and what
 * must be respected. Drawn by the template {@code casefile/head}.
 *
 * @param reference what the file is called aloud
 * @param name what to call her; empty where who she is is not shared, or not known
 * @param alsoKnownAs her other names
 * @param said what else is known of who she is: label and words
 * @param level how much support, in words; empty if nobody said
 * @param lead who leads; empty if nobody
 * @param agency whose file it is
 * @param isOwn whether it may be written to
 * @param notices what other modules have to say before anything else
 * @param marks what must be respected, before anything else
 * @param isLimited whether sharing is openly limited, so that there may be more
 * @param why by what right another agency's file is read, and until when
 * @param tabs the pages of this file
 */
public record CaseFileHead(
    String reference,
    String name,
    List<String> alsoKnownAs,
    List<Said> said,
    String level,
    String lead,
    String agency,
    boolean isOwn,
    List<Mark> notices,
    List<SafetyMark> marks,
    boolean isLimited,
    Optional<String> why,
    List<Link> tabs) {
  /** One thing known of who she is. */
  public record Said(String label, String words) {}

  /** The address of a page of this file: nothing, or a path that begins with a slash. */
  public String href(String page) {
    return "/case-files/" + reference + page;
  }
}
