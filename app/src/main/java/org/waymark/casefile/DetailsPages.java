package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** What she is called and how to know her: changed, added to or ended, never overwritten. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class DetailsPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final Details details;
  private final ChangeDetails change;
  private final Audit audit;
  private final Clock clock;

  DetailsPages(
      CaseFiles files,
      CaseFileHeads heads,
      Details details,
      ChangeDetails change,
      Audit audit,
      Clock clock) {
    this.files = files;
    this.heads = heads;
    this.details = details;
    this.change = change;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/details")
  @Transactional
  Page ask(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("opened who the person is", file.id());
    return page(file, IdentityFields.in(Form.blank(), details.of(file.id()), clock));
  }

  @PostMapping("/case-files/{reference}/details")
  @Transactional
  Reply keep(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    IdentityFields asked = IdentityFields.in(Form.of(request), clock);
    if (!asked.form().hasFaults() && !asked.given().isEnough()) {
      asked.form().fault("alias", "Keep a name, initials or a description to know them by");
    }
    if (asked.form().hasFaults()) {
      return page(file, asked);
    }
    change.change(file, asked.given());
    return Redirect.to("/case-files/" + file.reference()).saying("Saved");
  }

  @PostMapping("/case-files/{reference}/names")
  @Transactional
  Reply alsoKnownAs(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    String name =
        form.text("name", "Also known as")
            .required("Enter another name they use")
            .atMost(80)
            .value();
    if (form.hasFaults()) {
      IdentityFields shown = IdentityFields.in(Form.blank(), details.of(file.id()), clock);
      return page(file, shown).form(form);
    }
    change.alsoKnownAs(file, name);
    return Redirect.to("/case-files/" + file.reference() + "/details").saying("Saved");
  }

  private Page page(CaseFile file, IdentityFields asked) {
    return Page.of("casefile/details", file.reference() + ", about them")
        .with("head", heads.of(file, CaseFileTabs.ABOUT))
        .with("asked", asked)
        .form(asked.form());
  }
}
