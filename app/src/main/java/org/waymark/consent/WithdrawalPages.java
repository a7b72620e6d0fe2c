package org.waymark.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileHeads;
import org.waymark.casefile.CaseFileTabs;
import org.waymark.casefile.CaseFiles;
import org.waymark.consent.ShownByReferral.AllShownByReferral;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Taking back: everything or from one agency, in one step, since it counts at once. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class WithdrawalPages {
  /** Stands for every agency; no agency has this id. */
  private static final UUID EVERYBODY = new UUID(0, 0);

  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final Consents consents;
  private final AllShownByReferral referrals;
  private final WithdrawConsent withdraw;
  private final Audit audit;
  private final Clock clock;

  WithdrawalPages(
      CaseFiles files,
      CaseFileHeads heads,
      Consents consents,
      AllShownByReferral referrals,
      WithdrawConsent withdraw,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.heads = heads;
    this.consents = consents;
    this.referrals = referrals;
    this.withdraw = withdraw;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/consent/withdrawal")
  Page ask(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at what the person agreed to", file.id());
    return page(file, Form.blank(), consents.inForce(file.id()));
  }

  @PostMapping("/case-files/{reference}/consent/withdrawal")
  Reply answer(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    List<Consent> inForce = consents.inForce(file.id());
    Form form = Form.of(request);
    ChoiceField<UUID> from = from(form, standing(file, inForce));
    if (form.hasFaults()) {
      return page(file, form, inForce);
    }
    UUID agency = from.chosen().orElseThrow();
    if (agency.equals(EVERYBODY)) {
      withdraw.everything(file, inForce, form.id());
    } else {
      withdraw.fromAgency(file, inForce, agency, form.id());
    }
    return Redirect.to("/case-files/" + file.reference() + "/consent/withdrawn");
  }

  /** What is true now, to read out. */
  @GetMapping("/case-files/{reference}/consent/withdrawn")
  Page confirm(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at what the person agreed to", file.id());
    return Page.of("consent/withdrawn", "Taken back, " + file.reference())
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.CONSENT))
        .with("standing", standing(file, consents.inForce(file.id())))
        .with("byReferral", referrals.of(file.id()))
        .with("now", clock.instant());
  }

  private Page page(CaseFile file, Form form, List<Consent> inForce) {
    Map<UUID, String> standing = standing(file, inForce);
    return Page.of("consent/withdraw", "Take back, " + file.reference())
        .form(form)
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.CONSENT))
        .with("id", form.id())
        .with("from", from(form, standing))
        .with("standing", standing)
        .with("byReferral", referrals.of(file.id()));
  }

  private static ChoiceField<UUID> from(Form form, Map<UUID, String> standing) {
    List<Option<UUID>> options = new ArrayList<>();
    options.add(Option.of(EVERYBODY, "everybody", "Everything, from everybody"));
    standing.forEach(
        (id, name) -> options.add(Option.of(id, id.toString(), "Everything, from " + name)));
    return form.choice("from", "What do they take back?", options)
        .required("Choose what they take back");
  }

  /** The agencies that see something, by agreement or because they were referred to. */
  private Map<UUID, String> standing(CaseFile file, List<Consent> inForce) {
    Instant now = clock.instant();
    Map<UUID, String> names = new LinkedHashMap<>();
    inForce.stream()
        .flatMap(consent -> consent.standing(now).stream())
        .forEach(item -> names.put(item.agency(), item.agencyName()));
    referrals.of(file.id()).forEach(one -> names.putIfAbsent(one.agency(), one.agencyName()));
    return names;
  }
}
