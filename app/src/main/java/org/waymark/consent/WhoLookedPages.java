package org.waymark.consent;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileHeads;
import org.waymark.casefile.CaseFileTabs;
import org.waymark.casefile.CaseFiles;
import org.waymark.pages.Page;

/** Who looked at a case file: for those who hold it, and printed for the person. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class WhoLookedPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final WhoLooked looks;
  private final Audit audit;

  WhoLookedPages(CaseFiles files, CaseFileHeads heads, WhoLooked looks, Audit audit) {
    this.files = files;
    this.heads = heads;
    this.looks = looks;
    this.audit = audit;
  }

  @GetMapping("/case-files/{reference}/who-looked")
  Page show(@PathVariable String reference, @RequestParam(defaultValue = "1") String page) {
    CaseFile file = files.own(reference);
    audit.write("looked at who looked", file.id());
    int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
    return Page.of("consent/whoLooked", "Who looked, " + file.reference())
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.WHO_LOOKED))
        .with("looks", looks.forUs(file.id(), number))
        .with("page", number)
        .with("size", WhoLooked.PAGE);
  }

  @GetMapping("/case-files/{reference}/who-looked/copy")
  Page copy(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("made a copy of who looked for the person", file.id());
    return Page.of("consent/whoLookedCopy", "Your copy")
        .forAnybody()
        .with("file", file)
        .with("looks", looks.forThem(file.id()));
  }
}
