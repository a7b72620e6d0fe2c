package org.waymark.consent;

import jakarta.servlet.http.HttpServletRequest;
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
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Forgetting a person: explained first, then done once, with the reference typed by hand. */
@Controller
@AllowedTo(Role.DATA_PROTECTION_LEAD)
@Transactional
class ForgetPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final ForgetPerson forget;
  private final Audit audit;

  ForgetPages(CaseFiles files, CaseFileHeads heads, ForgetPerson forget, Audit audit) {
    this.files = files;
    this.heads = heads;
    this.forget = forget;
    this.audit = audit;
  }

  @GetMapping("/case-files/{reference}/forgetting")
  Page ask(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at how to forget the person", file.id());
    return page(file, Form.blank());
  }

  @PostMapping("/case-files/{reference}/forgetting")
  Reply answer(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    typed(form, file);
    if (form.hasFaults()) {
      return page(file, form);
    }
    if (!forget.forget(file)) {
      throw new NothingHere();
    }
    return Redirect.to("/").saying("Forgotten. Nobody can read their names and notes any more");
  }

  private static TextField typed(Form form, CaseFile file) {
    return form.text("typed", "Type the reference of this case file")
        .hint("Such as KITE-482, so that it is not the wrong one")
        .required("Type the reference of this case file")
        .must(
            text -> text.isEmpty() || text.strip().equalsIgnoreCase(file.reference()),
            "That is not the reference of this case file")
        .atMost(20);
  }

  private Page page(CaseFile file, Form form) {
    return Page.of("consent/forgetting", "Forget, " + file.reference())
        .form(form)
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.CONSENT))
        .with("typed", typed(form, file))
        .with("waiting", forget.waitingForTheKey());
  }
}
