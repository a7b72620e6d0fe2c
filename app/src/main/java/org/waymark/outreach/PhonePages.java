package org.waymark.outreach;

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
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** The phones the app is set up on: who carries which, when it was last heard of, and its end. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
@Transactional
class PhonePages {
  private final Phone.Phones phones;
  private final EndPhone end;
  private final Clock clock;

  PhonePages(Phone.Phones phones, EndPhone end, Clock clock) {
    this.phones = phones;
    this.end = end;
    this.clock = clock;
  }

  @GetMapping("/phones")
  Page list() {
    List<Phone> all = phones.all();
    return Page.of("outreach/phones", "Outreach phones")
        .with("inUse", all.stream().filter(Phone::isInUse).map(this::line).toList())
        .with("ended", all.stream().filter(phone -> !phone.isInUse()).map(this::line).toList());
  }

  @GetMapping("/phones/{phone}")
  Page ask(@PathVariable UUID phone) {
    return page(shown(phone), PhoneEndForm.read(Form.blank()));
  }

  @PostMapping("/phones/{phone}")
  Reply end(@PathVariable UUID phone, HttpServletRequest request) {
    Phone shown = shown(phone);
    PhoneEndForm asked = PhoneEndForm.read(Form.of(request));
    if (asked.form().hasFaults()) {
      return page(shown, asked);
    }
    if (!end.end(phone, asked.why().chosen().orElseThrow())) {
      throw new NothingHere();
    }
    return Redirect.to("/phones").saying("That phone is ended");
  }

  private Phone shown(UUID phone) {
    return phones.byId(phone).orElseThrow(NothingHere::new);
  }

  private PhoneLine line(Phone phone) {
    return PhoneLine.of(phone, clock.instant());
  }

  private Page page(Phone phone, PhoneEndForm asked) {
    return Page.of("outreach/phone", "End a phone")
        .form(asked.form())
        .with("phone", line(phone))
        .with("asked", asked);
  }
}
