package org.waymark.charter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** The charter, for everybody to read and an administrator to change by a new version. */
@Controller
@Transactional
class CharterPages {
  private final Charters charters;
  private final Audit audit;
  private final Clock clock;

  CharterPages(Charters charters, Audit audit, Clock clock) {
    this.charters = charters;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/charter")
  @AllowedTo({
    Role.PRACTITIONER,
    Role.MANAGER,
    Role.DATA_PROTECTION_LEAD,
    Role.ADMINISTRATOR,
    Role.COMMISSIONER
  })
  Page show() {
    return Page.of("charter/charter", "Charter")
        .with("charter", charters.now())
        .with("versions", charters.all())
        .with("mayChange", Acting.now().is(Role.ADMINISTRATOR));
  }

  @GetMapping("/charter/new")
  @AllowedTo(Role.ADMINISTRATOR)
  Page ask() {
    return asking(CharterForm.read(Form.blank(), charters.now(), today()));
  }

  @PostMapping("/charter")
  @AllowedTo(Role.ADMINISTRATOR)
  Reply change(HttpServletRequest request) {
    CharterForm asked = CharterForm.read(Form.of(request), charters.now(), today());
    if (asked.form().hasFaults()) {
      return asking(asked);
    }
    if (asked.version() != charters.now().version() || !charters.add(asked.charter())) {
      asked.form().fault("red", "Somebody else changed the charter meanwhile. Look at it first");
      return asking(asked);
    }
    audit.write("recorded a new charter");
    return Redirect.to("/charter").saying("The new charter holds from now on");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingCalendar.LONDON);
  }

  private static Page asking(CharterForm asked) {
    return Page.of("charter/change", "Change the charter").form(asked.form()).with("asked", asked);
  }
}
