package org.waymark.dropin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.shifts.ShiftHours;

/** Drop-in sessions: open one, and say who of other agencies is in. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER})
@Transactional
class DropInPages {
  private final DropInSessions sessions;
  private final InReachChoices inReach;
  private final Audit audit;
  private final Clock clock;

  DropInPages(DropInSessions sessions, InReachChoices inReach, Audit audit, Clock clock) {
    this.sessions = sessions;
    this.inReach = inReach;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/drop-ins")
  Page list() {
    return page(Form.blank());
  }

  @PostMapping("/drop-ins")
  Reply open(HttpServletRequest request) {
    Form form = Form.of(request);
    SessionForm asked = SessionForm.read(form, today(), "");
    if (form.hasFaults()) {
      return page(form);
    }
    sessions.open(asked.session());
    audit.write("opened a drop-in session");
    return sessions
        .byId(asked.id())
        .<Reply>map(session -> Redirect.to(session.path()))
        .orElseGet(() -> page(form.fault("place", "This form was used before. Open it again")));
  }

  @PostMapping("/drop-ins/{id}/in-reach")
  Reply addInReach(@PathVariable String id, HttpServletRequest request) {
    DropInSession session = shown(id);
    Form form = Form.of(request);
    UUID line = form.id();
    InReachChoices.Asked asked = inReach.read(form);
    asked.agency().required("Choose the agency");
    asked.what().required("Choose what for");
    if (form.hasFaults()) {
      return Page.of("dropin/inReach", "Who is in today")
          .form(form)
          .with("session", session)
          .with("inReach", asked);
    }
    sessions.addInReach(
        line,
        session.id(),
        asked.agency().chosen().orElseThrow(),
        asked.what().chosen().orElseThrow());
    audit.write("said who is in at a drop-in");
    return Redirect.to(session.path()).saying("Saved");
  }

  private DropInSession shown(String id) {
    try {
      return sessions.byId(UUID.fromString(id)).orElseThrow(NothingHere::new);
    } catch (IllegalArgumentException notAnId) {
      throw new NothingHere();
    }
  }

  private Page page(Form form) {
    List<DropInSession> recent = sessions.recent();
    String usual = recent.isEmpty() ? "" : recent.getFirst().place();
    return Page.of("dropin/sessions", "Drop-in sessions")
        .form(form)
        .with("sessions", recent)
        .with("now", clock.instant())
        .with("asked", SessionForm.read(form, today(), usual));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ShiftHours.HERE));
  }
}
