package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.directory.SheetReader.Draft;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** Writing a service, new or again. What is saved counts as confirmed. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD, Role.ADMINISTRATOR})
@Transactional
class EditPages {
  private static final String TOLD =
      "These words hold the address of a confidential place. Take it out";

  private final Services services;
  private final ConfidentialPlaces confidential;
  private final JdbcClient jdbc;
  private final Audit audit;

  EditPages(Services services, ConfidentialPlaces confidential, JdbcClient jdbc, Audit audit) {
    this.services = services;
    this.confidential = confidential;
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @GetMapping("/directory/new")
  Page askNew() {
    Map<String, String> now = Map.of("organisation", Acting.now().agencyName(), "status", "public");
    return page(EditForm.read(Form.blank(), now, 0), "");
  }

  @PostMapping("/directory/new")
  Reply add(HttpServletRequest request) {
    EditForm asked = EditForm.read(Form.of(request), Map.of(), 0);
    // The form's own id makes the code, so that sending twice makes one service.
    String code = Codes.of(asked.id());
    if (services.find(code).isPresent()) {
      return Redirect.to("/directory/" + code);
    }
    Draft draft = asked.draft(List.of(), null, code);
    check(asked, draft);
    if (asked.form().hasFaults()) {
      return page(asked, "");
    }
    rows().add(draft.service(), draft.status());
    return saved(draft.service(), code);
  }

  @GetMapping("/directory/{code}/edit")
  Page ask(@PathVariable String code) {
    Kept kept = own(code);
    return page(EditForm.read(Form.blank(), cells(whole(kept), kept), kept.version()), code);
  }

  @PostMapping("/directory/{code}/edit")
  Reply change(@PathVariable String code, HttpServletRequest request) {
    Kept kept = own(code);
    ListedService before = whole(kept);
    EditForm asked = EditForm.read(Form.of(request), cells(before, kept), kept.version());
    Draft draft = asked.draft(others(before), before, code);
    check(asked, draft);
    if (asked.form().hasFaults()) {
      return page(asked, code);
    }
    if (!rows().change(draft.service(), draft.status(), (int) asked.version())) {
      asked.form().fault("name", "Somebody else changed it meanwhile. Look at it first");
      return page(asked, code);
    }
    return saved(draft.service(), code);
  }

  private Redirect saved(ListedService service, String code) {
    services.confirm(service.id());
    audit.write("wrote a service in the directory");
    return Redirect.to("/directory/" + code).saying("Saved. Everybody sees it from now on");
  }

  private void check(EditForm asked, Draft draft) {
    confidential.toldIn(draft.service()).ifPresent(place -> asked.form().fault("name", TOLD));
  }

  private ListingRows rows() {
    return new ListingRows(
        jdbc, Acting.now().agency().value(), Acting.now().practitioner().value());
  }

  private Kept own(String code) {
    return services.find(code).filter(Kept::isOurs).orElseThrow(NothingHere::new);
  }

  private @Nullable ListedService whole(Kept kept) {
    return services.whole(List.of(kept.id())).stream().findFirst().orElse(null);
  }

  /** Its further languages, which this form leaves as they are. */
  private static List<Words> others(@Nullable ListedService service) {
    return service == null
        ? List.of()
        : service.words().values().stream()
            .filter(words -> !words.equals(service.itsOwn()))
            .toList();
  }

  private static Map<String, String> cells(@Nullable ListedService service, Kept kept) {
    Map<String, String> cells = new LinkedHashMap<>();
    if (service != null) {
      cells.putAll(SheetCells.ofWords(service.itsOwn()));
      cells.putAll(SheetCells.of(service));
    }
    cells.put("status", kept.status());
    return cells;
  }

  private static Page page(EditForm asked, String code) {
    return Page.of("directory/edit", code.isEmpty() ? "A new service" : "Change, " + code)
        .form(asked.form())
        .with("asked", asked)
        .with("code", code);
  }
}
