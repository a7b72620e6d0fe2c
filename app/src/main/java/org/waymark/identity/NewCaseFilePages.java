package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.casefile.IdentityFields;
import org.waymark.casefile.OpenCaseFile;
import org.waymark.casefile.OpenCaseFile.Outcome;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Makes a case file, after the files that may be hers already were shown. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class NewCaseFilePages {
  private final OpenCaseFile openCaseFile;
  private final FindSomebody find;
  private final Clock clock;

  NewCaseFilePages(OpenCaseFile openCaseFile, FindSomebody find, Clock clock) {
    this.openCaseFile = openCaseFile;
    this.find = find;
    this.clock = clock;
  }

  @GetMapping("/case-files/new")
  Page ask() {
    Form form = Form.blank();
    return page(form, form.id(), List.of());
  }

  @PostMapping("/case-files")
  @Transactional
  Reply open(HttpServletRequest request) {
    Form form = Form.of(request);
    UUID id = form.id();
    IdentityFields asked = IdentityFields.in(form, clock);
    if (!form.hasFaults() && !asked.given().isEnough()) {
      form.fault("alias", "Enter any name, initials or a description to know them by");
    }
    if (form.hasFaults()) {
      return page(form, id, List.of());
    }
    List<FoundFile> likely = wasShown(request) ? List.of() : likely(asked);
    return likely.isEmpty() ? opened(form, id, asked) : page(form, id, likely);
  }

  private Reply opened(Form form, UUID id, IdentityFields asked) {
    return switch (openCaseFile.open(id, asked.given())) {
      case Outcome.Opened file ->
          Redirect.to("/case-files/" + file.reference())
              .saying("The case file is open. Its reference stands here at the top");
      case Outcome.NothingToKnowHerBy nothing ->
          page(form.fault("alias", "Enter any name they use"), id, List.of());
      case Outcome.IdTaken taken ->
          page(form.fault("alias", "This form was used before. Open it again"), id, List.of());
    };
  }

  private List<FoundFile> likely(IdentityFields asked) {
    return find.find(asked.given().names());
  }

  private static boolean wasShown(HttpServletRequest request) {
    return "yes".equals(request.getParameter("nobody-of-these"));
  }

  private Page page(Form form, UUID id, List<FoundFile> likely) {
    return Page.of("identity/newCaseFile", "New case file")
        .with("asked", IdentityFields.in(form, clock))
        .with("id", id.toString())
        .with("likely", likely)
        .form(form);
  }
}
