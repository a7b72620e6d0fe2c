package org.waymark.connections;

import jakarta.servlet.http.HttpServletRequest;
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
import org.waymark.connections.JoiningUpForm.BeingFound;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Whether somebody else knows the person too, and what they say to that. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class JoiningUpPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final JoiningUp.Reading reading;
  private final AnswerSign answer;
  private final OpenToBeingFound openness;
  private final Audit audit;

  JoiningUpPages(
      CaseFiles files,
      CaseFileHeads heads,
      JoiningUp.Reading reading,
      AnswerSign answer,
      OpenToBeingFound openness,
      Audit audit) {
    this.files = files;
    this.heads = heads;
    this.reading = reading;
    this.answer = answer;
    this.openness = openness;
    this.audit = audit;
  }

  @GetMapping("/case-files/{reference}/connections")
  Page show(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at joining up", file.id());
    return page(file, Form.blank(), Form.blank());
  }

  /** What the person said. One answer, whoever is meant. */
  @PostMapping("/case-files/{reference}/connections/answer")
  Reply answered(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    JoiningUpForm asked = JoiningUpForm.read(form);
    if (form.hasFaults()) {
      return page(file, form, Form.blank());
    }
    answer.aboutSomebodyElse(
        file,
        asked.id(),
        asked.what().chosen().orElseThrow(),
        asked.how().chosen(),
        asked.words().value());
    return saved(file);
  }

  @PostMapping("/case-files/{reference}/connections/taken-back")
  Reply takenBack(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    UUID id = form.id();
    if (!form.hasFaults()) {
      answer.takeBack(file, id);
    }
    return form.hasFaults() ? page(file, form, Form.blank()) : saved(file);
  }

  @PostMapping("/case-files/{reference}/connections/found")
  Reply found(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    BeingFound asked = BeingFound.read(form, reading.agencies(file));
    if (form.hasFaults()) {
      return page(file, Form.blank(), form);
    }
    return switch (openness.open(
        file, asked.id(), asked.found().chosen().orElseThrow(), asked.apart().chosen())) {
      case OPENED -> saved(file);
      case ENOUGH_FOR_THIS_WEEK ->
          page(
              file,
              Form.blank(),
              form.fault(
                  "found",
                  "You opened ten files to being found this week. Ask a colleague, or next week"));
    };
  }

  @PostMapping("/case-files/{reference}/connections/not-found")
  Reply notFound(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    openness.close(file);
    return saved(file);
  }

  private Page page(CaseFile file, Form answered, Form found) {
    JoiningUpForm asked = JoiningUpForm.read(answered);
    BeingFound beingFound = BeingFound.read(found, reading.agencies(file));
    return Page.of("connections/joiningUp", "Joining up, " + file.reference())
        .form(answered.hasFaults() ? answered : found)
        .with("head", heads.of(file, CaseFileTabs.CONNECTIONS))
        .with("now", reading.of(file))
        .with("id", asked.id())
        .with("what", asked.what())
        .with("how", asked.how())
        .with("words", asked.words())
        .with("found", beingFound.found())
        .with("apart", beingFound.apart());
  }

  private static Redirect saved(CaseFile file) {
    return Redirect.to("/case-files/" + file.reference() + "/connections").saying("Saved");
  }
}
