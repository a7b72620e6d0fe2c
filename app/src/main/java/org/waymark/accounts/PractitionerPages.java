package org.waymark.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Pager;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/**
 * Accounts: who works where, in which roles; switching somebody off counts from her next statement.
 */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
@Transactional
class PractitionerPages {
  private final Practitioner.Practitioners practitioners;
  private final Agency.Agencies agencies;
  private final SetCredential credential;
  private final Step.Steps steps;

  PractitionerPages(
      Practitioner.Practitioners practitioners,
      Agency.Agencies agencies,
      SetCredential credential,
      Step.Steps steps) {
    this.practitioners = practitioners;
    this.agencies = agencies;
    this.credential = credential;
    this.steps = steps;
  }

  @GetMapping("/practitioners")
  Page list(@RequestParam(defaultValue = "1") String page) {
    Pager pager = Lists.pager(page, practitioners.count(), "/practitioners");
    return Page.of("accounts/practitioners", "Accounts")
        .with("practitioners", practitioners.on(pager))
        .with("pager", pager);
  }

  @GetMapping("/practitioners/new")
  Page askNew() {
    return page(PractitionerForm.read(Form.blank(), agencyOptions()));
  }

  @PostMapping("/practitioners/new")
  Reply add(HttpServletRequest request) {
    PractitionerForm asked = PractitionerForm.read(Form.of(request), agencyOptions());
    if (asked.form().hasFaults()) {
      return page(asked);
    }
    if (practitioners.byId(asked.id()).isPresent()) {
      return Redirect.to("/practitioners/" + asked.id());
    }
    if (practitioners.isNameTaken(asked.signInName().value())) {
      asked.form().fault("sign-in-name", "Somebody has this sign-in name already. Choose another");
      return page(asked);
    }
    practitioners.add(
        asked.id(),
        asked.agency().chosen().orElseThrow(),
        asked.signInName().value(),
        asked.name().value(),
        Set.copyOf(asked.roles().chosen()));
    return handedOver(asked.id());
  }

  @GetMapping("/practitioners/{id}")
  Page show(@PathVariable UUID id) {
    Practitioner shown = practitioners.byId(id).orElseThrow(NothingHere::new);
    return page(shown, RolesForm.of(shown));
  }

  @PostMapping("/practitioners/{id}")
  Reply change(@PathVariable UUID id, HttpServletRequest request) {
    Practitioner shown = practitioners.byId(id).orElseThrow(NothingHere::new);
    RolesForm asked = RolesForm.read(Form.of(request));
    int version = (int) asked.form().version(shown.version());
    boolean stays = asked.isActive() && asked.roles().chosen().contains(Role.ADMINISTRATOR);
    if (id.equals(Acting.now().practitioner().value()) && !stays) {
      asked
          .form()
          .fault(
              "roles", "You cannot take your own administrator role away or switch yourself off");
    }
    if (!asked.form().hasFaults()
        && !practitioners.change(
            id, version, asked.name().value(), chosen(asked), asked.isActive())) {
      asked
          .form()
          .fault(
              "name", "Somebody else changed this account meanwhile. Look again before you save");
    }
    if (asked.form().hasFaults()) {
      return page(shown, asked);
    }
    return Redirect.to("/practitioners/" + id).saying("Saved");
  }

  @PostMapping("/practitioners/{id}/password")
  Reply newPassword(@PathVariable UUID id) {
    return handedOver(id);
  }

  private Page handedOver(UUID id) {
    Practitioner practitioner = practitioners.byId(id).orElseThrow(NothingHere::new);
    return Page.of("accounts/handedOver", "Hand this over")
        .with("practitioner", practitioner)
        .with("handedOver", credential.handOver(id));
  }

  private List<Option<UUID>> agencyOptions() {
    return agencies.all().stream()
        .filter(Agency::active)
        .map(agency -> Option.of(agency.id(), agency.id().toString(), agency.name()))
        .toList();
  }

  private static Set<Role> chosen(RolesForm asked) {
    return EnumSet.copyOf(asked.roles().chosen());
  }

  private static Page page(PractitionerForm asked) {
    return Page.of("accounts/practitionerNew", "Add an account")
        .form(asked.form())
        .with("asked", asked);
  }

  private Page page(Practitioner shown, RolesForm asked) {
    return Page.of("accounts/practitioner", "Account")
        .form(asked.form())
        .with("practitioner", shown)
        .with("steps", steps.of(shown.id()))
        .with("asked", asked);
  }
}
