package org.waymark.dropin;

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
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileHeads;
import org.waymark.casefile.CaseFileTabs;
import org.waymark.casefile.CaseFiles;
import org.waymark.casefile.RecordEntry;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** The short form for an encounter by phone, video, text, message or online. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class RemotePages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final RecordEntry record;
  private final Audit audit;
  private final Clock clock;

  RemotePages(CaseFiles files, CaseFileHeads heads, RecordEntry record, Audit audit, Clock clock) {
    this.files = files;
    this.heads = heads;
    this.record = record;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/case-files/{reference}/remote")
  Page ask(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("opened the case file", file.id());
    return page(file, RemoteForm.read(Form.blank()));
  }

  @PostMapping("/case-files/{reference}/remote")
  Reply keep(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    RemoteForm asked = RemoteForm.read(Form.of(request));
    if (asked.form().hasFaults()) {
      return page(file, asked);
    }
    var fault = record.record(file, asked.draft(clock)).fault();
    fault.ifPresent(words -> asked.form().fault("how", words));
    return fault.isPresent()
        ? page(file, asked)
        : Redirect.to("/case-files/" + file.reference()).saying("Saved");
  }

  private Page page(CaseFile file, RemoteForm asked) {
    return Page.of("dropin/remote", file.reference() + ", not face to face")
        .with("head", heads.of(file, CaseFileTabs.RECORD))
        .with("asked", asked)
        .form(asked.form());
  }
}
