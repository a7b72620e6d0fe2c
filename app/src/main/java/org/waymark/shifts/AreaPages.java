package org.waymark.shifts;

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
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.casefile.AreaName;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Named areas and the routes over them. */
@Controller
@AllowedTo(Role.MANAGER)
@Transactional
class AreaPages {
  private final Areas areas;
  private final OutreachOnly outreach;
  private final Audit audit;

  AreaPages(Areas areas, OutreachOnly outreach, Audit audit) {
    this.areas = areas;
    this.outreach = outreach;
    this.audit = audit;
  }

  @GetMapping("/shifts/areas")
  Page show() {
    outreach.check();
    return page(Form.blank());
  }

  @PostMapping("/shifts/areas")
  Reply add(HttpServletRequest request) {
    outreach.check();
    Form form = Form.of(request);
    UUID id = form.id();
    TextField name = name(form);
    boolean isTaken =
        areas.all().stream()
            .anyMatch(area -> !area.id().equals(id) && area.name().equalsIgnoreCase(name.value()));
    if (isTaken) {
      form.fault("area", "There is an area of this name already");
    }
    if (form.hasFaults()) {
      return page(form);
    }
    areas.add(id, name.value());
    audit.write("named an area");
    return Redirect.to("/shifts/areas").saying("Saved");
  }

  @GetMapping("/shifts/routes/new")
  Page askNew() {
    outreach.check();
    return route(AreaForm.read(Form.blank(), areas.all(), Optional.empty()), "/shifts/routes");
  }

  @PostMapping("/shifts/routes")
  Reply addRoute(HttpServletRequest request) {
    outreach.check();
    return keep(Form.of(request), Optional.empty(), "/shifts/routes");
  }

  @GetMapping("/shifts/routes/{route}")
  Page ask(@PathVariable String route) {
    Areas.Route now = standing(route);
    return route(AreaForm.read(Form.blank(), areas.all(), Optional.of(now)), path(now));
  }

  @PostMapping("/shifts/routes/{route}")
  Reply change(@PathVariable String route, HttpServletRequest request) {
    Areas.Route now = standing(route);
    return keep(Form.of(request), Optional.of(now), path(now));
  }

  private Reply keep(Form form, Optional<Areas.Route> now, String action) {
    AreaForm asked = AreaForm.read(form, areas.all(), now);
    List<UUID> inOrder = asked.inOrder();
    if (now.isEmpty() && inOrder.isEmpty()) {
      form.fault("name", "Put a number beside at least one area");
    }
    if (inOrder.size() > 20) {
      form.fault("name", "A route has at most 20 areas");
    }
    if (form.hasFaults()) {
      return route(asked, action);
    }
    areas.addRoute(
        new Areas.Route(asked.id(), asked.name().value(), inOrder),
        now.map(Areas.Route::id).orElse(null));
    audit.write("changed a route");
    return Redirect.to("/shifts/areas").saying("Saved");
  }

  private Areas.Route standing(String id) {
    outreach.check();
    return areas.routes().stream()
        .filter(route -> route.id().toString().equals(id))
        .findFirst()
        .orElseThrow(NothingHere::new);
  }

  private static String path(Areas.Route route) {
    return "/shifts/routes/" + route.id();
  }

  private Page page(Form form) {
    return Page.of("shifts/areas", "Areas and routes")
        .form(form)
        .with("id", form.id())
        .with("area", name(form))
        .with("areas", areas.all())
        .with("routes", areas.routes());
  }

  private static Page route(AreaForm asked, String action) {
    return Page.of("shifts/route", "A route")
        .form(asked.form())
        .with("asked", asked)
        .with("action", action);
  }

  private static TextField name(Form form) {
    return form.text("area", "Name of an area")
        .hint("A name people use aloud, like Old Market. Never a street or a house.")
        .required("Enter the name of the area")
        .must(typed -> typed.length() != 1, "Enter a name of two letters or more")
        .must(AreaName::isNoAddress, AreaName.NO_ADDRESS)
        .atMost(AreaName.LONGEST);
  }
}
