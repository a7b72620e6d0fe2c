package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/**
 * Corrects an entry by another one, which keeps its kind of information: what was written stays to
 * be seen, struck through. The form is asked for by a POST, so that no entry has an address.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class CorrectionPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final CaseKeys keys;
  private final Entries entries;
  private final RecordEntry record;
  private final Clock clock;

  CorrectionPages(
      CaseFiles files,
      CaseFileHeads heads,
      CaseKeys keys,
      Entries entries,
      RecordEntry record,
      Clock clock) {
    this.files = files;
    this.heads = heads;
    this.keys = keys;
    this.entries = entries;
    this.record = record;
    this.clock = clock;
  }

  @PostMapping("/case-files/{reference}/corrections/form")
  @Transactional
  Page ask(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    return page(file, entry(file, request), Form.blank());
  }

  @PostMapping("/case-files/{reference}/corrections")
  @Transactional
  Reply keep(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Entry entry = entry(file, request);
    Form form = Form.of(request);
    Page again = page(file, entry, form);
    if (form.hasFaults()) {
      return again.form(form);
    }
    Entry.Draft draft = draft(entry, form).correcting(entry);
    if (!entry.mayBeCorrected() && !entries.isHere(file.id(), draft.id())) {
      return again.form(form.fault("day", "Somebody corrected this meanwhile. Open it again"));
    }
    var fault = record.record(file, draft).fault();
    fault.ifPresent(words -> form.fault("day", words));
    return fault.isPresent()
        ? again.form(form)
        : Redirect.to("/case-files/" + file.reference()).saying("Corrected");
  }

  private Entry.Draft draft(Entry entry, Form form) {
    if (entry.isMeeting()) {
      return EncounterForm.correcting(entry, form, clock).draft();
    }
    NoteForm said = NoteForm.correcting(entry, form, clock);
    return Entry.Draft.of(
        said.id(),
        entry.kind(),
        entry.type(),
        said.when().moment(),
        entry.facts(),
        said.note().value());
  }

  private Entry entry(CaseFile file, HttpServletRequest request) {
    String id = String.valueOf(request.getParameter("entry"));
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new NothingHere();
    }
    return entries
        .byId(file.id(), keys.of(file), UUID.fromString(id))
        .orElseThrow(NothingHere::new);
  }

  private Page page(CaseFile file, Entry entry, Form form) {
    Page page =
        Page.of("casefile/correction", file.reference() + ", correction")
            .with("head", heads.of(file, CaseFileTabs.TIMELINE))
            .with("entry", entry);
    return entry.isMeeting()
        ? page.with("encounter", EncounterForm.correcting(entry, form, clock)).form(form)
        : page.with("note", NoteForm.correcting(entry, form, clock)).form(form);
  }
}
