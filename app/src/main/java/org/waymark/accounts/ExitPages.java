package org.waymark.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.access.OpenToAll;
import org.waymark.access.SignIn;
import org.waymark.pages.SaidOnce;

/**
 * Leaves for the weather: what the exit button does without JavaScript, and what its script calls
 * behind the cover. The browser forgets at once; the database a moment later, so that nobody waits
 * for it. It is a GET since a link must do; the cookie comes from our own pages alone, so no other
 * site can send somebody out.
 */
@Controller
@OpenToAll("Whoever must leave leaves, and nothing is said to anybody")
class ExitPages {
  private static final URI NEUTRAL = URI.create("https://www.bbc.co.uk/weather");

  private final SignIn signIn;

  ExitPages(SignIn signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/exit")
  ResponseEntity<Void> exit(HttpServletRequest request, HttpServletResponse response) {
    signIn.outAtOnce(request, response);
    SaidOnce.forget(request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(NEUTRAL).build();
  }
}
