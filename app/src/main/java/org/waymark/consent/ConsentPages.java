package org.waymark.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileHeads;
import org.waymark.casefile.CaseFileTabs;
import org.waymark.casefile.CaseFiles;
import org.waymark.consent.AgencyToAsk.AgenciesToAsk;
import org.waymark.consent.ShownByReferral.AllShownByReferral;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/**
 * What the person agreed, and the form filled with them: first the ticks, then "who will know
 * what", then saved.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class ConsentPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final Consents consents;
  private final AllShownByReferral referrals;
  private final AgenciesToAsk agencies;
  private final GiveConsent give;
  private final Audit audit;
  private final Clock clock;

  ConsentPages(
      CaseFiles files,
      CaseFileHeads heads,
      Consents consents,
      AllShownByReferral referrals,
      AgenciesToAsk agencies,
      GiveConsent give,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.heads = heads;
    this.consents = consents;
    this.referrals = referrals;
    this.agencies = agencies;
    this.give = give;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/consent")
  Page show(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at what the person agreed to", file.id());
    return Page.of("consent/consents", "What is agreed, " + file.reference())
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.CONSENT))
        .with("consents", consents.of(file.id()))
        .with("byReferral", referrals.of(file.id()))
        .with("now", clock.instant());
  }

  @GetMapping("/case-files/{reference}/consent/new")
  Page ask(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at what the person agreed to", file.id());
    List<Consent> earlier = consents.inForce(file.id());
    return form(file, read(Form.blank(), file, earlier), earlier);
  }

  /** The three buttons of the two pages: check, change, save. */
  @PostMapping("/case-files/{reference}/consent/new")
  Reply answer(
      @PathVariable String reference,
      @RequestParam(defaultValue = "check") String step,
      HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    List<Consent> earlier = otherThan(form.id(), consents.inForce(file.id()));
    ConsentForm asked = read(form, file, earlier);
    if (step.equals("change") || asked.form().hasFaults()) {
      return form(file, asked, earlier);
    }
    if (!step.equals("save")) {
      return page("consent/check", "Who will know what", file, asked, earlier);
    }
    give.give(file, asked, earlier);
    return Redirect.to("/case-files/" + file.reference() + "/consent")
        .saying("Saved. It counts from now");
  }

  private ConsentForm read(Form form, CaseFile file, List<Consent> earlier) {
    LocalDate today = LocalDate.now(clock.withZone(DayInWords.HERE));
    return ConsentForm.read(
        form,
        new ConsentForm.Ground(
            agencies.about(file.id()), consents.lastAgreed(file.id()), !earlier.isEmpty(), today));
  }

  /** Sent twice, a form is not its own predecessor. */
  private static List<Consent> otherThan(UUID id, List<Consent> consents) {
    return consents.stream().filter(consent -> !consent.id().equals(id)).toList();
  }

  private Page form(CaseFile file, ConsentForm asked, List<Consent> earlier) {
    return page("consent/form", "What may be shared, " + file.reference(), file, asked, earlier);
  }

  private Page page(
      String template, String title, CaseFile file, ConsentForm asked, List<Consent> earlier) {
    return Page.of(template, title)
        .form(asked.form())
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.CONSENT))
        .with("asked", asked)
        .with("earlier", earlier)
        .with("now", clock.instant());
  }
}
