package org.waymark.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Opening a case file in an emergency. One answer to everything that cannot be opened. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class OverridePages {
  private final OpenOverride open;

  OverridePages(OpenOverride open) {
    this.open = open;
  }

  private record Asked(UUID id, TextField reference, TextField reason, TextField telling) {
    static Asked read(Form form) {
      return new Asked(
          form.id(),
          form.text("reference", "Reference of the case file")
              .hint("Such as KITE-482")
              .required("Enter the reference")
              .atMost(20),
          form.text("reason", "Why can it not wait for their yes?")
              .hint(
                  "At least 20 characters. Somebody else will read this and decide if it was"
                      + " right.")
              .required("Enter why it cannot wait")
              .must(
                  text -> text.isEmpty() || text.length() >= EmergencyOverride.Why.SHORTEST,
                  "Say why in at least 20 characters")
              .atMost(2000),
          form.text("telling", "What will you do to tell the person?")
              .required("Enter what you will do to tell them")
              .atMost(1000));
    }
  }

  @GetMapping("/override")
  Page ask() {
    return page(Form.blank());
  }

  @PostMapping("/override")
  Reply answer(HttpServletRequest request) {
    Form form = Form.of(request);
    Asked asked = Asked.read(form);
    if (form.hasFaults()) {
      return page(form);
    }
    EmergencyOverride.Why why =
        new EmergencyOverride.Why(asked.reason().value(), asked.telling().value());
    Optional<CaseFile> opened = open.open(asked.id(), asked.reference().value(), why);
    return opened
        .<Reply>map(file ->
            Redirect.to("/case-files/" + file.reference())
                .saying("Open for one hour, to you alone. Somebody else will review it"))
        .orElseGet(() -> page(form.fault("reference", "We could not open that")));
  }

  private static Page page(Form form) {
    Asked asked = Asked.read(form);
    return Page.of("consent/override", "Open in an emergency")
        .form(form)
        .with("id", asked.id())
        .with("reference", asked.reference())
        .with("reason", asked.reason())
        .with("telling", asked.telling());
  }
}
