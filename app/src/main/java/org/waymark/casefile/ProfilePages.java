package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

/** The answers that are counted for returns; each may be not asked, or not said. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class ProfilePages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final AnswerProfile profile;
  private final Audit audit;

  ProfilePages(CaseFiles files, CaseFileHeads heads, AnswerProfile profile, Audit audit) {
    this.files = files;
    this.heads = heads;
    this.profile = profile;
    this.audit = audit;
  }

  @GetMapping("/case-files/{reference}/profile")
  @Transactional
  Page ask(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("opened the profile", file.id());
    return page(file, Form.blank());
  }

  @PostMapping("/case-files/{reference}/profile")
  @Transactional
  Reply keep(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    List<ProfileField> asked = ProfileField.all(form, Facts.NONE);
    var id = form.id();
    if (form.hasFaults()) {
      return page(file, form);
    }
    Facts answers = Facts.NONE;
    for (ProfileField field : asked) {
      answers = answers.with(field.question(), field.codes());
    }
    var fault = profile.answer(file, id, answers).fault();
    fault.ifPresent(words -> form.fault("age-band", words));
    return fault.isPresent()
        ? page(file, form)
        : Redirect.to("/case-files/" + file.reference()).saying("Saved");
  }

  private Page page(CaseFile file, Form form) {
    return Page.of("casefile/profile", file.reference() + ", profile")
        .with("head", heads.of(file, CaseFileTabs.RECORD))
        .with("fields", ProfileField.all(form, profile.current(file)))
        .with("id", form.id().toString())
        .form(form);
  }
}
