package org.waymark.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.pages.Link;

/** The pages of one case file, in the order they are offered. */
public enum CaseFileTabs {
  TIMELINE("Timeline", "", true),
  RECORD("Record", "/record", false),
  ABOUT("About them", "/details", false),
  CONSENT("Consent", "/consent", false),
  REFERRALS("Referrals", "/referrals", false),
  CONNECTIONS("Joining up", "/connections", false),
  WHO_LOOKED("Who looked", "/who-looked", false);

  private final String words;
  private final String path;
  private final boolean isForReaders;

  CaseFileTabs(String words, String path, boolean isForReaders) {
    this.words = words;
    this.path = path;
    this.isForReaders = isForReaders;
  }

  /** The tabs of this file: all of one's own, and of another agency's what may be read. */
  static List<Link> of(CaseFile file, CaseFileTabs current) {
    return Stream.of(values())
        .filter(tab -> file.isOwn() || tab.isForReaders)
        .map(tab ->
            Link.to(tab.words, "/case-files/" + file.reference() + tab.path)
                .currentWhen(tab == current))
        .toList();
  }
}
