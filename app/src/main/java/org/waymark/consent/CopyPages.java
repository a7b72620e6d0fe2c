package org.waymark.consent;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.pages.Page;

/**
 * What the person may take home: what they agreed, who knows, what was opened in an emergency, and
 * who looked. On paper it has no name, no address of a page, and a title that says nothing.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class CopyPages {
  private final OwnFile files;
  private final Consents consents;
  private final Disclosures disclosures;
  private final Overrides overrides;
  private final WhoLooked looks;
  private final ObjectProvider<CopySection> sections;
  private final Audit audit;
  private final Clock clock;

  CopyPages(
      OwnFile files,
      Consents consents,
      Disclosures disclosures,
      Overrides overrides,
      WhoLooked looks,
      ObjectProvider<CopySection> sections,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.consents = consents;
    this.disclosures = disclosures;
    this.overrides = overrides;
    this.looks = looks;
    this.sections = sections;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/copy")
  Page copy(@PathVariable String reference) {
    CaseFile file = files.of(reference);
    audit.write("made a copy for the person", file.id());
    return Page.of("consent/copy", "Your copy")
        .forAnybody()
        .with("file", file)
        .with("consents", consents.inForce(file.id()))
        .with("disclosures", disclosures.of(file.id()))
        .with(
            "overrides",
            overrides.into(file.id()).stream().filter(EmergencyOverride::isTold).toList())
        .with("sections", sections(file))
        .with("looks", looks.forThem(file.id()))
        .with("now", clock.instant());
  }

  @GetMapping("/case-files/{reference}/who-looked")
  Page whoLooked(@PathVariable String reference, @RequestParam(defaultValue = "1") String page) {
    CaseFile file = files.of(reference);
    audit.write("looked at who looked", file.id());
    int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
    return Page.of("consent/whoLooked", "Who looked, " + file.reference())
        .with("file", file)
        .with("looks", looks.forUs(file.id(), number))
        .with("page", number)
        .with("size", WhoLooked.PAGE);
  }

  /** Who looked alone, for the person to take home. */
  @GetMapping("/case-files/{reference}/who-looked/copy")
  Page whoLookedCopy(@PathVariable String reference) {
    CaseFile file = files.of(reference);
    audit.write("made a copy of who looked for the person", file.id());
    return Page.of("consent/whoLookedCopy", "Your copy")
        .forAnybody()
        .with("file", file)
        .with("looks", looks.forThem(file.id()));
  }

  private List<CopySection.Written> sections(CaseFile file) {
    return sections
        .orderedStream()
        .flatMap(section -> section.written(file.caseFileId()).stream())
        .toList();
  }
}
