package org.waymark.command;

import java.util.List;
import org.waymark.database.Progress;

/** The invented partnership that {@code ./waymark demo} fills an empty database with; a bean. */
public interface DemoPartnership {
  /**
   * One who can sign in.
   *
   * @param agency by name
   * @param role in words
   * @param secondStep the 20 bytes behind the six-digit codes
   */
  record Account(
      String agency, String role, String signInName, String password, byte[] secondStep) {}

  /** Fills the database, in one transaction or so that it may be run again; minutes at most. */
  List<Account> fill(Progress progress);
}
