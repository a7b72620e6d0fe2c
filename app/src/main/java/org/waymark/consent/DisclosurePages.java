package org.waymark.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Ids;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileHeads;
import org.waymark.casefile.CaseFileTabs;
import org.waymark.casefile.CaseFiles;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Which services know about the sex work and which must not. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class DisclosurePages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final Disclosures disclosures;
  private final Audit audit;

  DisclosurePages(CaseFiles files, CaseFileHeads heads, Disclosures disclosures, Audit audit) {
    this.files = files;
    this.heads = heads;
    this.disclosures = disclosures;
    this.audit = audit;
  }

  private record Asked(UUID id, TextField service, ChoiceField<Boolean> isSecret, TextField why) {
    static Asked read(Form form) {
      return new Asked(
          form.id(),
          form.text("service", "Which service?")
              .hint("Such as a doctor's surgery, a school, a landlord.")
              .required("Enter which service")
              .atMost(120),
          form.choice(
                  "stance",
                  "What do they say about it?",
                  List.of(
                      Option.of(true, "must-not-know", "It must not know about the sex work"),
                      Option.of(false, "knows", "It knows about the sex work")))
              .required("Choose whether it knows or must not know"),
          form.text("why", "Why, in their own words").hint("Only if they want.").atMost(2000));
    }
  }

  @GetMapping("/case-files/{reference}/who-knows")
  Page show(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at which services know", file.id());
    return page(file, Form.blank());
  }

  @PostMapping("/case-files/{reference}/who-knows")
  Reply say(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    Asked asked = Asked.read(form);
    if (form.hasFaults()) {
      return page(file, form);
    }
    disclosures.say(
        file,
        asked.id(),
        asked.service().value(),
        asked.isSecret().chosen().orElseThrow(),
        asked.why().value());
    return Redirect.to(path(file)).saying("Saved");
  }

  @PostMapping("/case-files/{reference}/who-knows/{disclosure}/end")
  Reply end(@PathVariable String reference, @PathVariable UUID disclosure) {
    CaseFile file = files.own(reference);
    disclosures.end(file, disclosure, Ids.next());
    return Redirect.to(path(file)).saying("No longer said");
  }

  private Page page(CaseFile file, Form form) {
    Asked asked = Asked.read(form);
    return Page.of("consent/whoKnows", "Who knows, " + file.reference())
        .form(form)
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.CONSENT))
        .with("disclosures", disclosures.of(file))
        .with("id", asked.id())
        .with("service", asked.service())
        .with("stance", asked.isSecret())
        .with("why", asked.why());
  }

  private static String path(CaseFile file) {
    return "/case-files/" + file.reference() + "/who-knows";
  }
}
