package org.waymark.referrals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;
import org.waymark.casefile.Detail;
import org.waymark.casefile.DetailField;
import org.waymark.casefile.Details;
import org.waymark.charter.Charters;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** From a case file to a referral: fill in, check what each agency will see, send. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER})
@Transactional
class ReferPages {
  private static final Set<DetailField> HELPS_ANYBODY =
      Set.of(DetailField.PRONOUNS, DetailField.LANGUAGE, DetailField.INTERPRETER);

  private final CaseFiles caseFiles;
  private final Details details;
  private final AskedAgency.AskedAgencies agencies;
  private final WhatTheySee.Preview preview;
  private final SendReferral send;
  private final Charters charters;
  private final Audit audit;
  private final Clock clock;

  ReferPages(
      CaseFiles caseFiles,
      Details details,
      AskedAgency.AskedAgencies agencies,
      WhatTheySee.Preview preview,
      SendReferral send,
      Charters charters,
      Audit audit,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.details = details;
    this.agencies = agencies;
    this.preview = preview;
    this.send = send;
    this.charters = charters;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/referrals/new")
  Page ask(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = own(reference);
    audit.write("began a referral", file.id());
    List<Detail> said = details.of(file.id());
    return asking(
        file,
        read(file, Form.of(request))
            .startingWith(
                words(said, HELPS_ANYBODY), words(said, Set.of(DetailField.SAFE_CONTACT))));
  }

  /** Back from the check with everything typed kept; nothing was sent, so nothing is wrong. */
  @PostMapping("/case-files/{reference}/referrals/new")
  Page change(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = own(reference);
    return asking(file, read(file, Form.of(request)));
  }

  @PostMapping("/case-files/{reference}/referrals/check")
  Page check(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = own(reference);
    ReferralForm asked = read(file, Form.of(request));
    if (asked.form().hasFaults()) {
      return asking(file, asked);
    }
    return Page.of("referrals/check", "Check before sending, " + file.reference())
        .form(asked.form())
        .with("asked", asked)
        .with("file", file)
        .with("seen", preview.of(file, asked, charters.now(), clock.instant()));
  }

  @PostMapping("/case-files/{reference}/referrals")
  Reply send(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = own(reference);
    ReferralForm asked = read(file, Form.of(request));
    if (asked.form().hasFaults()) {
      return asking(file, asked);
    }
    String sent =
        send.send(
            asked.id(),
            file,
            asked.words(),
            asked.needs().chosen(),
            asked.agreed().chosen().orElseThrow(),
            asked.asked());
    return Redirect.to("/referrals/" + sent).saying("The referral is sent");
  }

  private ReferralForm read(CaseFile file, Form form) {
    return ReferralForm.read(form, agencies.about(file.id()), charters.now(), clock.instant());
  }

  private CaseFile own(String reference) {
    return caseFiles.byReference(reference).filter(CaseFile::isOwn).orElseThrow(NothingHere::new);
  }

  private static String words(List<Detail> said, Set<DetailField> fields) {
    return said.stream()
        .filter(detail -> fields.contains(detail.field()))
        .map(detail ->
            fields.size() == 1 ? detail.value() : detail.field().label() + ": " + detail.value())
        .collect(Collectors.joining("\n"));
  }

  private static Page asking(CaseFile file, ReferralForm asked) {
    return Page.of("referrals/refer", "Refer, " + file.reference())
        .form(asked.form())
        .with("asked", asked)
        .with("file", file);
  }
}
