package org.waymark.dropin;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Page;

/** One click: whom to look out for and ask in. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER})
class FollowUpPages {
  private final FollowUp followUp;
  private final Clock clock;

  FollowUpPages(FollowUp followUp, Clock clock) {
    this.followUp = followUp;
    this.clock = clock;
  }

  @GetMapping("/follow-up")
  @Transactional
  Page show() {
    return Page.of("dropin/followUp", "Follow up").with("lines", followUp.list(clock.instant()));
  }
}
