package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Option;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;

/**
 * The directory for practitioners: the same search, and what is internal. Where a confidential
 * place is shows to the entitled alone, and that they looked is written down.
 */
@Controller
@AllowedTo({
  Role.PRACTITIONER,
  Role.MANAGER,
  Role.DATA_PROTECTION_LEAD,
  Role.ADMINISTRATOR,
  Role.COMMISSIONER
})
@Transactional
class DirectoryPages {
  private final PractitionersDirectory directory;
  private final Services services;
  private final ConfidentialPlaces confidential;
  private final Audit audit;
  private final Clock clock;

  DirectoryPages(
      PractitionersDirectory directory,
      Services services,
      ConfidentialPlaces confidential,
      Audit audit,
      Clock clock) {
    this.directory = directory;
    this.services = services;
    this.confidential = confidential;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/directory")
  Page ask() {
    Shelf shelf = directory.now();
    return page(FinderForm.read(Form.blank(), shelf, Tongue.ENGLISH), shelf);
  }

  @PostMapping("/directory")
  Page find(HttpServletRequest request) {
    Shelf shelf = directory.now();
    return page(FinderForm.read(Form.of(request), shelf, Tongue.ENGLISH), shelf);
  }

  @GetMapping("/directory/{code}")
  Page show(@PathVariable String code) {
    Kept kept = services.find(code).orElseThrow(NothingHere::new);
    ListedService service =
        services.whole(List.of(kept.id())).stream().findFirst().orElseThrow(NothingHere::new);
    var where = confidential.of(service.places().stream().map(Place::location).toList());
    if (!where.isEmpty()) {
      audit.write("read where a confidential place is");
    }
    Instant now = clock.instant();
    return Page.of("directory/entry", "Directory, " + code)
        .with("kept", kept)
        .with("shown", new Shown(service, Tongue.ENGLISH, now))
        .with(
            "open",
            Shelved.of(service, now, now.plus(java.time.Duration.ofDays(9)))
                .openBetween(now, now.plus(java.time.Duration.ofDays(9))))
        .with("where", where)
        .with(
            "room",
            java.util.Optional.ofNullable(services.rooms(List.of(kept.id())).get(kept.id())))
        .with("isShut", services.isShut(kept.id()))
        .with("mayRefer", Acting.now().is(Role.PRACTITIONER) || Acting.now().is(Role.MANAGER));
  }

  /** From a service to a referral: to the agency that keeps it, about this case file. */
  @PostMapping("/directory/{code}/referral")
  @AllowedTo({Role.PRACTITIONER, Role.MANAGER})
  Redirect refer(@PathVariable String code, HttpServletRequest request) {
    Kept kept = services.find(code).orElseThrow(NothingHere::new);
    String reference =
        Form.of(request).text("reference", "Reference").value().toUpperCase(java.util.Locale.ROOT);
    return reference.matches("[A-Z]{2,12}-\\d{1,6}")
        ? Redirect.to(
            "/case-files/%s/referrals/new?agencies=%s".formatted(reference, kept.agency()))
        : Redirect.to("/directory/" + code)
            .saying("Write the reference of the case file, like KITE-482");
  }

  /** Who is where, when: drop-ins and in-reach of the coming week. */
  @GetMapping("/directory/timetable")
  Page timetable() {
    return Page.of("directory/timetable", "Who is where")
        .with("days", Timetable.of(directory.now(), clock.instant()));
  }

  private Page page(FinderForm asked, Shelf shelf) {
    Instant now = clock.instant();
    ChoicesField<RoomWish> room =
        asked
            .form()
            .choices("room", "Room there", Option.ofEach(RoomWish.class, RoomWish::words))
            .hint("As the service said itself; who said nothing is left out");
    Wish.Findings found =
        asked.form().isSent()
            ? asked.wish().among(shelf, now, asked.shown(), services.having(room.chosen()))
            : new Wish.Findings(0, List.of());
    return Page.of("directory/directory", "Directory")
        .form(asked.form())
        .with("asked", asked)
        .with("room", room)
        .with("found", found)
        .with(
            "rooms",
            services.rooms(
                found.first().stream().map(one -> one.shelved().service().id()).toList()))
        .with("now", now);
  }
}
