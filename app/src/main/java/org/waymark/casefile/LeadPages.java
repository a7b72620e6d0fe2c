package org.waymark.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/**
 * How much support she has, and who leads it. Two people changing it at once: the second is told.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class LeadPages {
  private static final List<Option<String>> LEVELS =
      List.of("high", "medium", "low").stream()
          .map(level -> Option.of(level, level, CaseFileHeads.level(level)))
          .toList();

  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final SetLevelAndLead change;

  LeadPages(CaseFiles files, CaseFileHeads heads, SetLevelAndLead change) {
    this.files = files;
    this.heads = heads;
    this.change = change;
  }

  @GetMapping("/case-files/{reference}/lead")
  @Transactional
  Page ask(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    return page(file, Form.blank());
  }

  @PostMapping("/case-files/{reference}/lead")
  @Transactional
  Reply set(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    Optional<String> level = level(form).chosen();
    Optional<UUID> lead = lead(form).chosen();
    long version = form.version(file.version());
    if (!form.hasFaults()) {
      switch (change.set(file, version, level, lead)) {
        case SET -> {
          return Redirect.to("/case-files/" + file.reference()).saying("Saved");
        }
        case CHANGED_MEANWHILE ->
            form.fault(
                "level",
                "Somebody changed this meanwhile: see above. Check it, and save again if it is"
                    + " still right");
        case NOT_A_COLLEAGUE, NOT_YOURS -> form.fault("lead", "Choose a colleague of your agency");
      }
    }
    return page(file, form);
  }

  private Page page(CaseFile file, Form form) {
    ChoiceField<String> level = level(form);
    ChoiceField<UUID> lead = lead(form);
    return Page.of("casefile/lead", file.reference() + ", level and lead")
        .with("head", heads.of(file, CaseFileTabs.TIMELINE))
        .with("level", file.level() == null ? level : level.startingWith(file.level()))
        .with("lead", file.lead() == null ? lead : lead.startingWith(file.lead()))
        .with("version", String.valueOf(file.version()))
        .form(form);
  }

  private static ChoiceField<String> level(Form form) {
    return form.choice("level", "How much support", LEVELS);
  }

  private ChoiceField<UUID> lead(Form form) {
    return form.choice(
        "lead",
        "Who leads",
        change.colleagues().stream()
            .map(one -> Option.of(one.id(), one.id().toString(), one.name()))
            .toList());
  }
}
