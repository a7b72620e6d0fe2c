package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.OpenToAll;
import org.waymark.directory.AskForContact.Asked;
import org.waymark.directory.ContactRequest.Typed;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;

/**
 * Asking to be contacted, for everybody. The answer is shown at once and not after a redirect:
 * there is no cookie to carry it, and nothing of it may stand in an address. Sent again, it says
 * the same and keeps nothing twice.
 */
@Controller
@OpenToAll("Anybody may ask to be contacted")
class ContactPages {
  private final PublicDirectory directory;
  private final AskForContact asking;
  private final Flood flood;
  private final Clock clock;

  ContactPages(PublicDirectory directory, AskForContact asking, Flood flood, Clock clock) {
    this.directory = directory;
    this.asking = asking;
    this.flood = flood;
    this.clock = clock;
  }

  @GetMapping("/local/{lang}/{code}/ask")
  Page ask(@PathVariable String lang, @PathVariable String code) {
    Tongue tongue = FinderPages.tongue(lang);
    return page(ContactForm.read(Form.blank(), tongue), tongue, service(code));
  }

  @PostMapping("/local/{lang}/{code}/ask")
  Page send(@PathVariable String lang, @PathVariable String code, HttpServletRequest request) {
    Tongue tongue = FinderPages.tongue(lang);
    ListedService service = service(code);
    ContactForm asked = ContactForm.read(Form.of(request), tongue);
    if (asked.form().hasFaults()) {
      return page(asked, tongue, service);
    }
    return sent(
        flood.isTooMuch(request.getRemoteAddr())
            ? new Asked.TooMany()
            : asking.ask(
                asked.id(),
                service,
                asked.who().chosen().orElseThrow(),
                asked.soon(),
                tongue,
                typed(asked)),
        tongue,
        service);
  }

  private static Typed typed(ContactForm asked) {
    return new Typed(
        asked.name().value(),
        asked.how().value(),
        asked.safe().value(),
        asked.wish().value(),
        asked.from().value());
  }

  private Page page(ContactForm asked, Tongue tongue, ListedService service) {
    return Page.of("directory/ask", tongue.say("site"))
        .form(asked.form())
        .with("tongue", tongue)
        .with("asked", asked)
        .with("shown", new Shown(service, tongue, clock.instant()))
        .with(
            "promise",
            tongue.say(
                "ask.promise",
                tongue.moment(asking.promise(service, asked.soon()).dueAt(), clock.instant())));
  }

  private Page sent(Asked became, Tongue tongue, ListedService service) {
    String words =
        switch (became) {
          case Asked.Kept kept ->
              tongue.say("ask.promise", tongue.moment(kept.by(), clock.instant()));
          case Asked.TooMany many -> tongue.say("ask.busy");
          case Asked.Gone gone -> tongue.say("ask.gone");
        };
    return Page.of("directory/sent", tongue.say("site"))
        .status(
            became instanceof Asked.TooMany
                ? org.springframework.http.HttpStatus.TOO_MANY_REQUESTS
                : org.springframework.http.HttpStatus.OK)
        .with("tongue", tongue)
        .with("isKept", became instanceof Asked.Kept)
        .with("words", words)
        .with("shown", new Shown(service, tongue, clock.instant()));
  }

  /** Public, and it takes requests here; anything else looks the same. */
  private ListedService service(String code) {
    return directory
        .now()
        .find(code)
        .filter(service -> service.listing().asks())
        .orElseThrow(NothingHere::new);
  }
}
