package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
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

/** Writes down a note of one kind of information. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class NotePages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final RecordEntry record;
  private final Clock clock;

  NotePages(CaseFiles files, CaseFileHeads heads, RecordEntry record, Clock clock) {
    this.files = files;
    this.heads = heads;
    this.record = record;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/record/note")
  @Transactional
  Page ask(@PathVariable String reference) {
    return page(files.own(reference), NoteForm.in(Form.blank(), clock));
  }

  @PostMapping("/case-files/{reference}/notes")
  @Transactional
  Reply keep(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    NoteForm asked = NoteForm.in(Form.of(request), clock);
    if (asked.form().hasFaults()) {
      return page(file, asked);
    }
    var fault = record.record(file, asked.draft()).fault();
    fault.ifPresent(words -> asked.form().fault("note", words));
    return fault.isPresent()
        ? page(file, asked)
        : Redirect.to("/case-files/" + file.reference()).saying("Saved");
  }

  private Page page(CaseFile file, NoteForm asked) {
    return Page.of("casefile/note", file.reference() + ", note")
        .with("head", heads.of(file, CaseFileTabs.RECORD))
        .with("asked", asked)
        .form(asked.form());
  }
}
