package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.OpenToAll;

/** What every page's frame asks for: light or dark, still here. Anybody may. */
@Controller
@OpenToAll("The frame of every page asks for these, and they say nothing about anybody")
class SmallPages {

  /** Keeps how light pages are on this device, and goes back. */
  @PostMapping("/night")
  Redirect night(HttpServletRequest request, HttpServletResponse answer) {
    var form = Form.of(request);
    var choice = Night.of(form.text("night", "Light or dark").value());
    var cookie =
        ResponseCookie.from(Night.COOKIE, choice.word())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build();
    answer.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    var back = form.text("back", "Back").value();
    return Redirect.to(Redirect.isOurs(back) ? back : "/");
  }

  /** A sign of life: being asked is enough to keep somebody signed in. */
  @PostMapping("/still-here")
  ResponseEntity<Void> stillHere() {
    return ResponseEntity.noContent().build();
  }
}
