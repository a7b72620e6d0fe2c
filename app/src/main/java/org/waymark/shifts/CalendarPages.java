package org.waymark.shifts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.OpenToAll;
import org.waymark.access.Role;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** My shifts in my own calendar: an address of its own, to be replaced or stopped. */
@Controller
@Transactional
class CalendarPages {
  private static final MediaType ICALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Calendars calendars;
  private final OutreachOnly outreach;
  private final Audit audit;
  private final Clock clock;
  private final String address;

  CalendarPages(
      Calendars calendars,
      OutreachOnly outreach,
      Audit audit,
      Clock clock,
      @Value("${waymark.address:http://localhost}") String address) {
    this.calendars = calendars;
    this.outreach = outreach;
    this.audit = audit;
    this.clock = clock;
    this.address = address;
  }

  @GetMapping("/shifts/calendar")
  @AllowedTo({Role.PRACTITIONER, Role.MANAGER})
  Page show() {
    outreach.check();
    return page("");
  }

  /** The new address is shown on the answer itself, once: in a redirect it would be kept. */
  @PostMapping("/shifts/calendar")
  @AllowedTo({Role.PRACTITIONER, Role.MANAGER})
  Reply change(@RequestParam(defaultValue = "") String what) {
    outreach.check();
    if (what.equals("stop")) {
      calendars.stop();
      audit.write("stopped the own calendar");
      return Redirect.to("/shifts/calendar").saying("The address no longer works");
    }
    audit.write("made an address for the own calendar");
    return page(address + "/calendar/" + calendars.replace() + ".ics");
  }

  @GetMapping("/calendar/{token}.ics")
  @OpenToAll(
      "Calendar programs cannot sign in: the address holds 32 random bytes and is kept as a hash")
  @ResponseBody
  ResponseEntity<String> feed(@PathVariable String token) {
    var events = calendars.behind(token).orElseThrow(NothingHere::new);
    return ResponseEntity.ok()
        .contentType(ICALENDAR)
        .cacheControl(CacheControl.noStore())
        .body(CalendarFeed.write(events, clock.instant()));
  }

  private Page page(String made) {
    return Page.of("shifts/calendar", "My shifts in my calendar")
        .with("made", made)
        .with("since", calendars.lastChanged().map(ShiftHours::day).orElse(""));
  }
}
