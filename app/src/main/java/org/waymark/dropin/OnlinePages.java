package org.waymark.dropin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Online outreach: how many were written to, replied, wanted support. Never who. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER})
@Transactional
class OnlinePages {
  private static final List<Option<String>> PLACES =
      Stream.of("advertising site", "social media", "app", "forum")
          .map(one ->
              Option.of(
                  one,
                  one.replace(' ', '-'),
                  one.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + one.substring(1)))
          .toList();

  private final OnlineRounds rounds;
  private final Audit audit;
  private final Clock clock;

  OnlinePages(OnlineRounds rounds, Audit audit, Clock clock) {
    this.rounds = rounds;
    this.audit = audit;
    this.clock = clock;
  }

  private record Asked(
      UUID id,
      ChoiceField<String> place,
      TextField messages,
      TextField replies,
      TextField wantedHelp) {}

  @GetMapping("/drop-ins/online")
  Page ask() {
    return page(Form.blank());
  }

  @PostMapping("/drop-ins/online")
  Reply keep(HttpServletRequest request) {
    Form form = Form.of(request);
    Asked asked = read(form);
    if (!form.hasFaults()) {
      check(form, asked);
    }
    if (form.hasFaults()) {
      return page(form);
    }
    rounds.keep(
        new OnlineRounds.OnlineRound(
            asked.id(),
            asked.place().chosen().orElseThrow(),
            clock.instant(),
            number(asked.messages()),
            number(asked.replies()),
            number(asked.wantedHelp())));
    audit.write("wrote down online outreach");
    return Redirect.to("/drop-ins/online").saying("Saved");
  }

  private static void check(Form form, Asked asked) {
    if (number(asked.replies()) > number(asked.messages()) + 50) {
      form.fault("replies", "There cannot be that many more replies than messages");
    }
    if (number(asked.wantedHelp()) > number(asked.replies())) {
      form.fault("wantedHelp", "Not more can want support than replied");
    }
  }

  private Page page(Form form) {
    Asked asked = read(form);
    return Page.of("dropin/online", "Online outreach")
        .form(form)
        .with("id", asked.id())
        .with("place", asked.place())
        .with("messages", asked.messages())
        .with("replies", asked.replies())
        .with("wantedHelp", asked.wantedHelp())
        .with("rounds", rounds.recent());
  }

  private static Asked read(Form form) {
    return new Asked(
        form.id(),
        form.choice("place", "Where", PLACES).required("Choose where"),
        count(form, "messages", "How many were written to"),
        count(form, "replies", "How many replied"),
        count(form, "wantedHelp", "How many of them wanted support"));
  }

  private static TextField count(Form form, String name, String label) {
    return form.text(name, label)
        .must(typed -> typed.matches("\\d{1,3}"), label + ": a number from 0 to 999");
  }

  private static int number(TextField field) {
    return Integer.parseInt(field.value());
  }
}
