package org.waymark.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFileHeads;
import org.waymark.casefile.CaseFileTabs;
import org.waymark.casefile.CaseFiles;
import org.waymark.consent.Conflict.Candidate;
import org.waymark.consent.Conflict.Conflicts;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Who must not see a case file. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class ConflictPages {
  private final CaseFiles files;
  private final CaseFileHeads heads;
  private final Conflicts conflicts;
  private final KeepFromFile keep;
  private final Audit audit;

  ConflictPages(
      CaseFiles files, CaseFileHeads heads, Conflicts conflicts, KeepFromFile keep, Audit audit) {
    this.files = files;
    this.heads = heads;
    this.conflicts = conflicts;
    this.keep = keep;
    this.audit = audit;
  }

  private record Asked(UUID id, ChoiceField<Candidate> who, ChoiceField<Boolean> isWishOfPerson) {
    static Asked read(Form form, List<Candidate> candidates) {
      List<Option<Candidate>> options =
          candidates.stream().map(one -> Option.of(one, one.id().toString(), one.name())).toList();
      boolean isManager = Acting.now().is(Role.MANAGER);
      ChoiceField<Boolean> wish =
          form.choice(
                  "word",
                  "Whose word is it?",
                  isManager
                      ? List.of(
                          Option.of(true, "person", "The person's wish"),
                          Option.of(false, "manager", "Mine, as a manager"))
                      : List.of(Option.of(true, "person", "The person's wish")))
              .required("Choose whose word it is");
      boolean isWish = wish.chosen().orElse(false);
      return new Asked(
          form.id(),
          form.choice("who", "Who must not see this file?", options)
              .required("Choose who must not see this file")
              .must(
                  one -> isWish || !one.isAgency(),
                  "A whole agency can be kept out only on the person's wish"),
          wish);
    }
  }

  @GetMapping("/case-files/{reference}/conflicts")
  Page show(@PathVariable String reference) {
    CaseFile file = files.own(reference);
    audit.write("looked at the case file", file.id());
    return page(file, Form.blank());
  }

  @PostMapping("/case-files/{reference}/conflicts")
  Reply somebody(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    Asked asked = Asked.read(form, candidates(file));
    if (form.hasFaults()) {
      return page(file, form);
    }
    keep.somebody(
        file,
        asked.id(),
        asked.who().chosen().orElseThrow(),
        asked.isWishOfPerson().chosen().orElseThrow());
    return Redirect.to(path(file)).saying("Saved. For them this file no longer exists");
  }

  /** From here on there is nothing at this address for whoever sent it. */
  @PostMapping("/case-files/{reference}/conflicts/mine")
  Reply myself(@PathVariable String reference, HttpServletRequest request) {
    CaseFile file = files.own(reference);
    Form form = Form.of(request);
    UUID id = form.id();
    if (form.hasFaults()) {
      return page(file, form);
    }
    keep.myself(file, id);
    return Redirect.to("/").saying("Saved. You no longer see that file");
  }

  @PostMapping("/case-files/{reference}/conflicts/{conflict}/end")
  @AllowedTo(Role.MANAGER)
  Reply letIn(@PathVariable String reference, @PathVariable UUID conflict) {
    CaseFile file = files.own(reference);
    if (conflicts.of(file.id()).stream().anyMatch(one -> one.id().equals(conflict))) {
      keep.letIn(file, conflict);
    }
    return Redirect.to(path(file)).saying("Ended");
  }

  private List<Candidate> candidates(CaseFile file) {
    return conflicts.candidates(file.agency(), Acting.now().practitioner().value());
  }

  private Page page(CaseFile file, Form form) {
    Asked asked = Asked.read(form, candidates(file));
    return Page.of("consent/conflicts", "Who must not see it, " + file.reference())
        .form(form)
        .with("file", file)
        .with("head", heads.of(file, CaseFileTabs.CONSENT))
        .with("conflicts", conflicts.of(file.id()))
        .with("isManager", Acting.now().is(Role.MANAGER))
        .with("id", asked.id())
        .with("who", asked.who())
        .with("word", asked.isWishOfPerson());
  }

  private static String path(CaseFile file) {
    return "/case-files/" + file.reference() + "/conflicts";
  }
}
