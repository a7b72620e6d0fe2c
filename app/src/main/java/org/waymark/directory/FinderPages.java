package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.OpenToAll;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;

/**
 * Where to go for help, for everybody: no cookie, no session, no script needed, nobody else's
 * server. What somebody looks for is sent in a POST, so it stands in no address and no log.
 */
@Controller
@OpenToAll("The directory is for everybody")
class FinderPages {
  private final PublicDirectory directory;
  private final Clock clock;

  FinderPages(PublicDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** In the language her phone asks for. */
  @GetMapping("/local")
  Redirect start(HttpServletRequest request) {
    return Redirect.to("/local/" + Tongue.wished(Collections.list(request.getLocales())).code());
  }

  @GetMapping("/local/{lang}")
  Page ask(@PathVariable String lang) {
    Tongue tongue = tongue(lang);
    Shelf shelf = directory.now();
    return page(FinderForm.read(Form.blank(), shelf, tongue), tongue, List.of(), 0, shelf);
  }

  @PostMapping("/local/{lang}")
  Page find(@PathVariable String lang, HttpServletRequest request) {
    Tongue tongue = tongue(lang);
    Shelf shelf = directory.now();
    FinderForm asked = FinderForm.read(Form.of(request), shelf, tongue);
    Wish.Findings found = asked.wish().among(shelf, clock.instant(), asked.shown());
    return page(asked, tongue, found.first(), found.total(), shelf);
  }

  @GetMapping("/local/{lang}/{code}")
  Page show(@PathVariable String lang, @PathVariable String code) {
    Tongue tongue = tongue(lang);
    Shelved shelved = find(code);
    Instant now = clock.instant();
    return Page.of("directory/service", tongue.say("site"))
        .with("tongue", tongue)
        .with("shown", new Shown(shelved.service(), tongue, now))
        .with("open", shelved.openAt(now).or(() -> shelved.opensAfter(now)))
        .with("forMe", ForMe.of(shelved.service().listing(), tongue))
        .with("others", others(shelved.service(), now));
  }

  private Page page(
      FinderForm asked, Tongue tongue, List<Wish.Found> found, int total, Shelf shelf) {
    Instant now = clock.instant();
    return Page.of("directory/finder", tongue.say("site"))
        .form(asked.form())
        .with("tongue", tongue)
        .with("asked", asked)
        .with("found", found)
        .with("total", total)
        .with("ring", ringNow(shelf, now))
        .with("now", now);
  }

  /** Where the same form goes to when this service takes none: those that help with the same. */
  private List<ListedService> others(ListedService service, Instant now) {
    return service.listing().asks()
        ? List.of()
        : directory.now().services().stream()
            .map(Shelved::service)
            .filter(one -> one.listing().asks() && !one.isStale(now))
            .filter(one -> one.terms().stream().anyMatch(service.terms()::contains))
            .limit(3)
            .toList();
  }

  /** Those whose phone is answered at this moment. */
  private static List<ListedService> ringNow(Shelf shelf, Instant now) {
    return shelf.ringNow().stream()
        .filter(one -> one.openAt(now).isPresent())
        .map(Shelved::service)
        .limit(3)
        .toList();
  }

  private Shelved find(String code) {
    Shelved shelved = directory.now().byCode().get(code);
    if (shelved == null) {
      throw new NothingHere();
    }
    return shelved;
  }

  static Tongue tongue(String lang) {
    return Tongue.of(lang).orElseThrow(NothingHere::new);
  }
}
