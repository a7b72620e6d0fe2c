package org.waymark.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Ids;
import org.waymark.access.Role;
import org.waymark.charter.Charters;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Overrides afterwards: was it needed, and does the person know? */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class OverrideReviewPages {
  private final Overrides overrides;
  private final ReviewOverride review;
  private final Charters charters;
  private final Audit audit;
  private final Clock clock;

  OverrideReviewPages(
      Overrides overrides, ReviewOverride review, Charters charters, Audit audit, Clock clock) {
    this.overrides = overrides;
    this.review = review;
    this.charters = charters;
    this.audit = audit;
    this.clock = clock;
  }

  private record Asked(ChoiceField<EmergencyOverride.Finding> finding, TextField words) {
    static Asked read(Form form) {
      return new Asked(
          form.choice(
                  "finding",
                  "What do you find?",
                  List.of(
                      Option.of(EmergencyOverride.Finding.NEEDED, "needed", "It was needed"),
                      Option.of(
                          EmergencyOverride.Finding.NOT_NEEDED, "not-needed", "It was not needed")))
              .required("Choose what you find"),
          form.text("words", "Why, and what happens next")
              .required("Enter why, and what happens next")
              .atMost(2000));
    }
  }

  @GetMapping("/overrides")
  Page list() {
    return Page.of("consent/overrides", "Overrides")
        .with("overrides", overrides.all())
        .with("charter", charters.now())
        .with("now", clock.instant());
  }

  @GetMapping("/overrides/{id}")
  Page show(@PathVariable UUID id) {
    EmergencyOverride.Whole found = find(id);
    audit.write(WhoLooked.READ_OVERRIDE, found.override().caseFile(), found.override().basis());
    return page(found, Form.blank());
  }

  @PostMapping("/overrides/{id}/review")
  @AllowedTo({Role.MANAGER, Role.DATA_PROTECTION_LEAD})
  Reply review(@PathVariable UUID id, HttpServletRequest request) {
    EmergencyOverride.Whole found = find(id);
    Form form = Form.of(request);
    Asked asked = Asked.read(form);
    if (form.hasFaults()) {
      return page(found, form);
    }
    if (found.override().isMine()) {
      throw new NothingHere();
    }
    boolean isFirst =
        review.review(
            found.override(), asked.finding().chosen().orElseThrow(), asked.words().value());
    return Redirect.to("/overrides/" + id)
        .saying(isFirst ? "The review is saved" : "Somebody had reviewed it already");
  }

  @PostMapping("/overrides/{id}/told")
  Reply told(@PathVariable UUID id, HttpServletRequest request) {
    EmergencyOverride.Whole found = find(id);
    Form form = Form.of(request);
    ChoiceField<Boolean> told = toldField(form);
    UUID row = form.id();
    if (form.hasFaults()) {
      return page(found, form);
    }
    if (!found.override().isOwnFile()) {
      throw new NothingHere();
    }
    review.told(found.override(), row, told.chosen().orElseThrow());
    return Redirect.to("/overrides/" + id).saying("Saved");
  }

  private EmergencyOverride.Whole find(UUID id) {
    return overrides.byId(id).orElseThrow(NothingHere::new);
  }

  private static ChoiceField<Boolean> toldField(Form form) {
    return form.choice(
            "told",
            "Does the person know?",
            List.of(
                Option.of(true, "told", "They were told"),
                Option.of(false, "not-safe-yet", "It is not safe yet to tell them")))
        .required("Choose whether they know");
  }

  private Page page(EmergencyOverride.Whole found, Form form) {
    boolean isReview =
        form.faults().keySet().stream().anyMatch(List.of("finding", "words")::contains);
    Asked asked = Asked.read(isReview ? form : Form.blank());
    ChoiceField<Boolean> told = toldField(isReview ? Form.blank() : form);
    return Page.of("consent/overrideShown", "An override")
        .form(form)
        .with("found", found)
        .with("charter", charters.now())
        .with("now", clock.instant())
        .with("mayReview", ReviewOverride.mayReview(found.override()))
        .with("id", Ids.next())
        .with("finding", asked.finding())
        .with("words", asked.words())
        .with("told", told);
  }
}
