package org.waymark.consent;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;
import org.waymark.pages.Page;

/**
 * The person's copy. On paper it has no name, no address of a page, and a title that says nothing.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class CopyPages {
  private final CaseFiles files;
  private final Copy.Copies copies;
  private final Audit audit;
  private final Clock clock;

  CopyPages(CaseFiles files, Copy.Copies copies, Audit audit, Clock clock) {
    this.files = files;
    this.copies = copies;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/copy")
  Page copy(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("made a copy for the person", file.id());
    return Page.of("consent/copy", "Your copy")
        .forAnybody()
        .with("file", file)
        .with("copy", copies.of(file))
        .with("now", clock.instant());
  }
}
