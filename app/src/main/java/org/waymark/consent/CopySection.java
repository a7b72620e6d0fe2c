package org.waymark.consent;

import java.util.List;
import org.waymark.casefile.CaseFileId;

/**
 * A part of the person's copy that another module writes, such as the referrals sent for them.
 * Every bean of this type stands on the copy, in the order of {@code @Order}. It is called in the
 * transaction of whoever prints, so it sees only what they see.
 */
public interface CopySection {
  /** The heading, in words for the person. */
  String title();

  /** One sentence each; none leaves the section out. */
  List<String> lines(CaseFileId caseFile);
}
