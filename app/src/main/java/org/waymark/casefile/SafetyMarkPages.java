package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Sets a safety mark, and ends one by another entry that says why. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class SafetyMarkPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final SafetyMarks marks;
  private final RecordEntry record;
  private final Clock clock;

  SafetyMarkPages(
      CaseFiles files, CaseFileHeads heads, SafetyMarks marks, RecordEntry record, Clock clock) {
    this.files = files;
    this.heads = heads;
    this.marks = marks;
    this.record = record;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/record/safety-mark")
  @Transactional
  Page ask(@PathVariable String reference) {
    return page(files.own(reference), Form.blank());
  }

  @PostMapping("/case-files/{reference}/safety-marks")
  @Transactional
  Reply keep(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    SafetyMarkForm asked = SafetyMarkForm.in(form);
    return form.hasFaults()
        ? page(file, form)
        : saved(file, form, asked.draft(clock), "The safety mark stands");
  }

  @PostMapping("/case-files/{reference}/safety-marks/ends")
  @Transactional
  Reply end(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    UUID id = form.id();
    Optional<SafetyMark> mark = mark(file, form.text("mark", "Safety mark").value());
    String why =
        form.text("why", "Why it ends")
            .required("Write why the safety mark ends")
            .atMost(400)
            .value();
    if (mark.isEmpty()) {
      form.fault("mark", "This safety mark has ended already");
    }
    if (form.hasFaults()) {
      return page(file, form);
    }
    return saved(file, form, ending(id, mark.orElseThrow(), why), "The safety mark has ended");
  }

  private Entry.Draft ending(UUID id, SafetyMark mark, String why) {
    return new Entry.Draft(
        id, Kind.SAFETY, Entry.SAFETY_MARK_ENDED, clock.instant(), Facts.NONE, why, mark.id());
  }

  private Reply saved(CaseFile file, Form form, Entry.Draft draft, String words) {
    var fault = record.record(file, draft).fault();
    fault.ifPresent(said -> form.fault("note", said));
    return fault.isPresent()
        ? page(file, form)
        : Redirect.to("/case-files/" + file.reference()).saying(words);
  }

  private Optional<SafetyMark> mark(CaseFile file, String id) {
    return marks.current(file).stream().filter(mark -> mark.id().toString().equals(id)).findFirst();
  }

  private Page page(CaseFile file, Form form) {
    return Page.of("casefile/safetyMark", file.reference() + ", safety mark")
        .with("head", heads.of(file, CaseFileTabs.RECORD))
        .with("asked", SafetyMarkForm.in(form))
        .form(form);
  }
}
