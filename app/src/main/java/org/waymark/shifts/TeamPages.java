package org.waymark.shifts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** A manager says who of her agency may go out, and since when trained. */
@Controller
@AllowedTo(Role.MANAGER)
@Transactional
class TeamPages {
  private static final List<Option<String>> STANDINGS =
      List.of(
          Option.of("staff", "staff", "Staff"),
          Option.of("volunteer", "volunteer", "Volunteer")
              .hint("Comes along as extra beside two trained staff."));

  private final Team team;
  private final OutreachOnly outreach;
  private final Audit audit;
  private final Clock clock;

  TeamPages(Team team, OutreachOnly outreach, Audit audit, Clock clock) {
    this.team = team;
    this.outreach = outreach;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is said of one colleague. */
  record Asked(UUID id, ChoiceField<UUID> who, ChoiceField<String> standing, DateField trainedOn) {}

  @GetMapping("/shifts/team")
  Page show() {
    outreach.check();
    return page(Form.blank());
  }

  @PostMapping("/shifts/team")
  Reply say(HttpServletRequest request) {
    outreach.check();
    Form form = Form.of(request);
    Asked asked = read(form);
    if (form.hasFaults()) {
      return page(form);
    }
    team.say(
        asked.id(),
        asked.who().chosen().orElseThrow(),
        asked.standing().chosen().orElseThrow(),
        asked.trainedOn().given().orElse(null));
    audit.write("said who may go out on outreach");
    return Redirect.to("/shifts/team").saying("Saved");
  }

  private Page page(Form form) {
    Asked asked = read(form);
    return Page.of("shifts/team", "Who goes out")
        .form(form)
        .with("id", asked.id())
        .with("who", asked.who())
        .with("standing", asked.standing())
        .with("trainedOn", asked.trainedOn())
        .with("team", team.all());
  }

  private Asked read(Form form) {
    List<Option<UUID>> own =
        team.own().stream()
            .map(one -> Option.of(one.id(), one.id().toString(), one.name()))
            .toList();
    LocalDate today = LocalDate.now(clock.withZone(ShiftHours.HERE));
    return new Asked(
        form.id(),
        form.choice("who", "Colleague", own).required("Choose a colleague"),
        form.choice("standing", "Goes out as", STANDINGS).required("Choose staff or volunteer"),
        form.date("trained", "Trained for outreach on")
            .hint("Leave it empty if not yet.")
            .whole()
            .must(day -> !day.isAfter(today), "The day must be today or earlier"));
  }
}
