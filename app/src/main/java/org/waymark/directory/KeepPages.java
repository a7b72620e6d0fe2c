package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/**
 * A service's owner keeps it true: confirm, close for today, say how many spaces, see who changed.
 */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD, Role.ADMINISTRATOR})
@Transactional
class KeepPages {
  private final Services services;
  private final Audit audit;
  private final Clock clock;

  KeepPages(Services services, Audit audit, Clock clock) {
    this.services = services;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/directory/ours")
  Page ours() {
    List<Kept> ours = services.ours();
    Map<UUID, ListedService> whole =
        services.whole(ours.stream().map(Kept::id).toList()).stream()
            .collect(Collectors.toMap(ListedService::id, Function.identity()));
    Instant now = clock.instant();
    return Page.of("directory/ours", "Our services")
        .with("ours", ours.stream().map(kept -> mine(kept, whole.get(kept.id()), now)).toList());
  }

  @PostMapping("/directory/{code}/confirmation")
  Redirect confirm(@PathVariable String code, @RequestParam(defaultValue = "") String from) {
    services.confirm(own(code).id());
    audit.write("confirmed a service in the directory");
    return Redirect.to(from.equals("worklist") ? "/" : "/directory/" + code)
        .saying("Thank you. It says so from now on");
  }

  /** Closed for the rest of today, which ends at five in the morning. */
  @PostMapping("/directory/{code}/closure")
  Redirect shut(@PathVariable String code) {
    Kept kept = own(code);
    Instant now = clock.instant();
    if (!services.isShut(kept.id())) {
      services.shut(kept.id(), now, Wish.tonightUntil(now));
      audit.write("closed a service for today");
    }
    return Redirect.to("/directory/" + code)
        .saying("It is shown as closed until five in the morning");
  }

  @PostMapping("/directory/{code}/closure/end")
  Redirect openAgain(@PathVariable String code) {
    services.openAgain(own(code).id());
    audit.write("opened a service again");
    return Redirect.to("/directory/" + code).saying("It is shown as open at its hours again");
  }

  @PostMapping("/directory/{code}/spaces")
  Reply spaces(@PathVariable String code, HttpServletRequest request) {
    Kept kept = own(code);
    Form form = Form.of(request);
    TextField spaces = number(form, "spaces", "Spaces free now");
    TextField days = number(form, "waiting", "Days people wait");
    TextField phone = form.text("phone", "Line between professionals").atMost(40);
    TextField words = form.text("words", "What else practitioners should know").atMost(1000);
    if (form.hasFaults()) {
      return Page.of("directory/spaces", "Spaces, " + code)
          .form(form)
          .with("kept", kept)
          .with("fields", List.of(spaces, days, phone, words));
    }
    services.keepRoom(kept.id(), whole(spaces), whole(days), phone.value(), words.value());
    audit.write("said how many spaces a service has");
    return Redirect.to("/directory/" + code).saying("Saved");
  }

  @GetMapping("/directory/{code}/spaces")
  Page askSpaces(@PathVariable String code) {
    Kept kept = own(code);
    Form form = Form.blank();
    var room = java.util.Optional.ofNullable(services.rooms(List.of(kept.id())).get(kept.id()));
    return Page.of("directory/spaces", "Spaces, " + code)
        .form(form)
        .with("kept", kept)
        .with(
            "fields",
            List.of(
                number(form, "spaces", "Spaces free now")
                    .startingWith(room.map(one -> shown(one.spaces())).orElse("")),
                number(form, "waiting", "Days people wait")
                    .startingWith(room.map(one -> shown(one.waitingDays())).orElse("")),
                form.text("phone", "Line between professionals")
                    .startingWith(room.map(Room::phone).orElse("")),
                form.text("words", "What else practitioners should know")
                    .startingWith(room.map(Room::words).orElse(""))));
  }

  @GetMapping("/directory/{code}/history")
  Page history(@PathVariable String code) {
    Kept kept = services.find(code).orElseThrow(NothingHere::new);
    return Page.of("directory/history", "Who changed it, " + code)
        .with("kept", kept)
        .with("changes", services.history(kept.id()))
        .with("now", clock.instant());
  }

  private Kept own(String code) {
    return services.find(code).filter(Kept::isOurs).orElseThrow(NothingHere::new);
  }

  private static OurListing mine(
      Kept kept, @org.jspecify.annotations.Nullable ListedService whole, Instant now) {
    if (whole == null) {
      return new OurListing(kept, "", "Withdrawn", false);
    }
    Instant at = whole.confirmedAt();
    return new OurListing(
        kept,
        whole.itsOwn().name(),
        at == null ? "Never" : org.waymark.charter.InWords.day(LondonTime.day(at)),
        whole.isStale(now));
  }

  private static TextField number(Form form, String name, String label) {
    return form.text(name, label)
        .hint("Leave it empty if nobody knows")
        .must(typed -> typed.matches("|\\d{1,3}"), label + ": a whole number to 999");
  }

  private static @org.jspecify.annotations.Nullable Integer whole(TextField field) {
    return field.given().map(Integer::valueOf).orElse(null);
  }

  private static String shown(@org.jspecify.annotations.Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
