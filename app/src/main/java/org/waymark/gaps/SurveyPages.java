package org.waymark.gaps;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
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

/** Makes rounds of the mapping survey, gives out links to them, closes links, reads what came. */
@Controller
@AllowedTo({Role.MANAGER, Role.ADMINISTRATOR, Role.COMMISSIONER})
@Transactional
class SurveyPages {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private final Surveys surveys;
  private final SentAnswers answers;
  private final KnownAreas areas;
  private final Audit audit;
  private final Clock clock;
  private final String address;

  SurveyPages(
      Surveys surveys,
      SentAnswers answers,
      KnownAreas areas,
      Audit audit,
      Clock clock,
      @Value("${waymark.address:http://localhost}") String address) {
    this.surveys = surveys;
    this.answers = answers;
    this.areas = areas;
    this.audit = audit;
    this.clock = clock;
    this.address = address;
  }

  @GetMapping("/mapping-surveys")
  Page all() {
    return list(SurveyForm.read(Form.blank(), areas.named()));
  }

  @PostMapping("/mapping-surveys")
  Reply add(HttpServletRequest request) {
    SurveyForm asked = SurveyForm.read(Form.of(request), areas.named());
    if (asked.form().hasFaults()) {
      return list(asked);
    }
    check();
    surveys.add(asked.id(), asked.title().value(), asked.named());
    audit.write("began a mapping survey");
    return Redirect.to("/mapping-surveys/" + asked.id()).saying("Saved");
  }

  @GetMapping("/mapping-surveys/{survey}")
  Page show(@PathVariable UUID survey) {
    return page(find(survey), LinkForm.read(Form.blank()), "");
  }

  /** The address is shown on the answer itself, once: in a redirect it would be kept. */
  @PostMapping("/mapping-surveys/{survey}/links")
  Page giveOut(@PathVariable UUID survey, HttpServletRequest request) {
    Survey found = find(survey);
    LinkForm asked = LinkForm.read(Form.of(request));
    if (asked.form().hasFaults()) {
      return page(found, asked, "");
    }
    SecretAddress made =
        surveys.giveOut(
            survey,
            asked.forWhom().chosen().orElseThrow(),
            asked.label().value(),
            asked.lastDay(today()));
    audit.write("gave out a link to a mapping survey");
    return page(found, LinkForm.read(Form.blank()), address + "/survey/" + made.text());
  }

  @PostMapping("/mapping-surveys/{survey}/links/{link}/end")
  Redirect close(@PathVariable UUID survey, @PathVariable UUID link) {
    find(survey);
    if (surveys.links(survey).stream().noneMatch(one -> one.id().equals(link))) {
      throw new NothingHere();
    }
    surveys.close(link);
    audit.write("closed a link to a mapping survey");
    return Redirect.to("/mapping-surveys/" + survey).saying("The address no longer works");
  }

  private Survey find(UUID survey) {
    check();
    return surveys.find(survey).orElseThrow(NothingHere::new);
  }

  private void check() {
    if (!surveys.mayMap()) {
      throw new NothingHere();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(HERE));
  }

  private Page list(SurveyForm asked) {
    check();
    return Page.of("gaps/surveys", "Mapping surveys")
        .form(asked.form())
        .with("asked", asked)
        .with("surveys", surveys.all());
  }

  private Page page(Survey survey, LinkForm asked, String made) {
    audit.write("read the answers to a mapping survey");
    return Page.of("gaps/survey", "Mapping survey")
        .form(asked.form())
        .with("survey", survey)
        .with("asked", asked)
        .with("made", made)
        .with("links", surveys.links(survey.id()))
        .with("areas", answers.areas(survey.id()))
        .with("services", answers.services(survey.id()))
        .with("today", today());
  }
}
