package org.waymark.directory;

import org.jspecify.annotations.Nullable;

/** What a service says when it was asked yes or no: most fields of a directory are never filled. */
public enum Said {
  /** Yes. */
  YES,
  /** No. */
  NO,
  /** Nobody said. A finder that asks for a no does not take this for one. */
  NOT_SAID;

  /** As the database has it: null where nobody said. */
  public static Said of(@Nullable Boolean answer) {
    return answer == null ? NOT_SAID : answer ? YES : NO;
  }

  /** As the database keeps it. */
  public @Nullable Boolean kept() {
    return switch (this) {
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      case NOT_SAID -> null;
    };
  }

  /** In a form or a spreadsheet: yes, no, or nothing. */
  public String word() {
    return switch (this) {
      case YES -> "yes";
      case NO -> "no";
      case NOT_SAID -> "";
    };
  }
}
