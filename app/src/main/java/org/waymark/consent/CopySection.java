package org.waymark.consent;

import java.util.List;
import java.util.Optional;
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

  /** A section as it stands on one person's copy. */
  record Written(String title, List<String> lines) {}

  /** This section of one person's copy; empty when there is nothing to say. */
  default Optional<Written> written(CaseFileId caseFile) {
    List<String> lines = lines(caseFile);
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Written(title(), lines));
  }
}
