package org.waymark.referrals;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Page;

/** Refusals by service and reason, both ways, for managers. */
@Controller
@AllowedTo(Role.MANAGER)
@Transactional
class RefusalPages {
  private final Refusals refusals;
  private final Audit audit;

  RefusalPages(Refusals refusals, Audit audit) {
    this.refusals = refusals;
    this.audit = audit;
  }

  @GetMapping("/refusals")
  Page list() {
    audit.write("read the refusals");
    return Page.of("referrals/refusals", "Refusals")
        .with("met", refusals.met())
        .with("given", refusals.given());
  }
}
