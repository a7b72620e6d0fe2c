package org.waymark.referrals;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileHeads;
import org.waymark.casefile.CaseFileTabs;
import org.waymark.casefile.CaseFiles;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;

/** The referrals of one case file, on its tab. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class CaseFileReferralPages {
  private final CaseFiles caseFiles;
  private final CaseFileHeads heads;
  private final ReferralsOfHer.OnHerCopy referrals;
  private final Audit audit;

  CaseFileReferralPages(
      CaseFiles caseFiles, CaseFileHeads heads, ReferralsOfHer.OnHerCopy referrals, Audit audit) {
    this.caseFiles = caseFiles;
    this.heads = heads;
    this.referrals = referrals;
    this.audit = audit;
  }

  @GetMapping("/case-files/{reference}/referrals")
  Page list(@PathVariable String reference) {
    CaseFile file =
        caseFiles.byReference(reference).filter(CaseFile::isOwn).orElseThrow(NothingHere::new);
    audit.write("read the referrals", file.id());
    return Page.of("referrals/referrals", "Referrals, " + file.reference())
        .with("head", heads.of(file, CaseFileTabs.REFERRALS))
        .with("referrals", referrals.about(file.id()));
  }
}
