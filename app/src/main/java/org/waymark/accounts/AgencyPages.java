package org.waymark.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Pager;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/**
 * The agencies of the partnership: what kind each is, and when it signed the information sharing
 * agreement.
 */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
@Transactional
class AgencyPages {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Agency.Agencies agencies;
  private final SignAgreement agreement;
  private final Step.Steps steps;
  private final Clock clock;

  AgencyPages(Agency.Agencies agencies, SignAgreement agreement, Step.Steps steps, Clock clock) {
    this.agencies = agencies;
    this.agreement = agreement;
    this.steps = steps;
    this.clock = clock;
  }

  @GetMapping("/agencies")
  Page list(@RequestParam(defaultValue = "1") String page) {
    Pager pager = Lists.pager(page, agencies.count(), "/agencies");
    return Page.of("accounts/agencies", "Agencies")
        .with("agencies", agencies.on(pager))
        .with("pager", pager);
  }

  @GetMapping("/agencies/new")
  Page askNew() {
    return page("Add an agency", AgencyForm.blank());
  }

  @PostMapping("/agencies/new")
  Reply add(HttpServletRequest request) {
    AgencyForm asked = AgencyForm.read(Form.of(request));
    if (asked.form().hasFaults()) {
      return page("Add an agency", asked);
    }
    agencies.add(
        asked.id(),
        asked.name().value(),
        asked.chosenKind(),
        asked.chosenNation(),
        asked.welcomes().value());
    return Redirect.to("/agencies/" + asked.id()).saying("The agency is added");
  }

  @GetMapping("/agencies/{id}")
  Page show(@PathVariable UUID id) {
    Agency agency = agencies.byId(id).orElseThrow(NothingHere::new);
    return shown(agency, AgencyForm.of(agency), AgreementForm.read(Form.blank(), today()));
  }

  @PostMapping("/agencies/{id}")
  Reply change(@PathVariable UUID id, HttpServletRequest request) {
    Agency agency = agencies.byId(id).orElseThrow(NothingHere::new);
    AgencyForm asked = AgencyForm.read(Form.of(request));
    int version = (int) asked.form().version(agency.version());
    if (!asked.form().hasFaults()
        && !agencies.change(
            id,
            version,
            asked.name().value(),
            asked.chosenKind(),
            asked.chosenNation(),
            asked.welcomes().value(),
            asked.isActive())) {
      asked
          .form()
          .fault("name", "Somebody else changed this agency meanwhile. Look again before you save");
    }
    if (asked.form().hasFaults()) {
      return shown(agency, asked, AgreementForm.read(Form.blank(), today())).form(asked.form());
    }
    return Redirect.to("/agencies/" + id).saying("Saved");
  }

  @PostMapping("/agencies/{id}/agreements")
  Reply sign(@PathVariable UUID id, HttpServletRequest request) {
    Agency agency = agencies.byId(id).orElseThrow(NothingHere::new);
    AgreementForm asked = AgreementForm.read(Form.of(request), today());
    if (asked.form().hasFaults()) {
      return shown(agency, AgencyForm.of(agency), asked).form(asked.form());
    }
    agreement.sign(
        asked.id(),
        id,
        asked.signedOn().given().orElseThrow(),
        asked.signedBy().value(),
        asked.endsOn().given().orElse(null));
    return Redirect.to("/agencies/" + id).saying("The signature is recorded");
  }

  @PostMapping("/agencies/{id}/agreement/end")
  Reply endAgreement(@PathVariable UUID id) {
    Agency agency = agencies.byId(id).orElseThrow(NothingHere::new);
    if (agency.agreement() != null) {
      agreement.end(agency.agreement());
    }
    return Redirect.to("/agencies/" + id)
        .saying("The agreement is ended. Nothing more is shared with this agency");
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(HERE));
  }

  private static Page page(String title, AgencyForm asked) {
    return Page.of("accounts/agencyNew", title).form(asked.form()).with("asked", asked);
  }

  private Page shown(Agency agency, AgencyForm asked, AgreementForm agreement) {
    return Page.of("accounts/agency", "Agency")
        .with("agency", agency)
        .with("steps", steps.of(agency.id()))
        .with("asked", asked)
        .with("agreement", agreement);
  }
}
