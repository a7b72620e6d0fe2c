package org.waymark.worklist;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.charter.Charters;
import org.waymark.consent.OverrideReviews;
import org.waymark.directory.ContactRequest;
import org.waymark.directory.ContactRequests;
import org.waymark.directory.Unconfirmed;
import org.waymark.pages.Page;
import org.waymark.referrals.ReferralsWaiting;

/** The first page: what waits for me, or what I may do when I see no person. */
@Controller
class WorklistPages {
  private static final int AT_MOST = 25;

  private final ReferralsWaiting referrals;
  private final OverrideReviews overrides;
  private final Charters charters;
  private final ContactRequests requests;
  private final Unconfirmed.Reminders reminders;
  private final Clock clock;

  WorklistPages(
      ReferralsWaiting referrals,
      OverrideReviews overrides,
      Charters charters,
      ContactRequests requests,
      Unconfirmed.Reminders reminders,
      Clock clock) {
    this.referrals = referrals;
    this.overrides = overrides;
    this.charters = charters;
    this.requests = requests;
    this.reminders = reminders;
    this.clock = clock;
  }

  @GetMapping("/")
  @AllowedTo({
    Role.PRACTITIONER,
    Role.MANAGER,
    Role.DATA_PROTECTION_LEAD,
    Role.ADMINISTRATOR,
    Role.COMMISSIONER
  })
  @Transactional(readOnly = true)
  Page home() {
    Acting acting = Acting.now();
    return acting.seesPeople()
        ? waiting()
        : Page.of("worklist/without", "Welcome")
            .with("acting", acting)
            .with("unconfirmed", reminders.ours(AT_MOST));
  }

  private Page waiting() {
    Worklist worklist =
        Worklist.of(
            referrals.toAnswer(AT_MOST),
            referrals.sent(AT_MOST),
            referrals.answered(AT_MOST),
            clock.instant());
    return Page.of("worklist/worklist", "What waits for me")
        .with("worklist", worklist)
        .with("overrides", reviews())
        .with("requests", requests())
        .with("unconfirmed", reminders.ours(AT_MOST))
        .with("now", clock.instant())
        .with("outOfHours", worklist.hasRedOverdue() ? charters.now().outOfHours() : "");
  }

  /** People who asked on the public pages to be contacted, for those who answer them. */
  private List<ContactRequest> requests() {
    Acting acting = Acting.now();
    return acting.is(Role.PRACTITIONER) || acting.is(Role.MANAGER)
        ? requests.waiting(AT_MOST)
        : List.of();
  }

  private List<OverrideReviews.Waiting> reviews() {
    Acting acting = Acting.now();
    boolean mayReview = acting.is(Role.MANAGER) || acting.is(Role.DATA_PROTECTION_LEAD);
    return mayReview ? overrides.waiting() : List.of();
  }
}
