package org.waymark.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages that break in every way there is; on the gallery's server alone. */
@Controller
@TestComponent
class BrokenPages {

  @GetMapping("/broken/hidden")
  Page hidden() {
    throw new NothingHere();
  }

  @GetMapping("/broken/fault")
  Page fault() {
    throw new IllegalStateException("Wren is at the old station");
  }

  @GetMapping("/broken/status")
  void refuse(@RequestParam int is, HttpServletResponse answer) throws IOException {
    answer.sendError(is, "Wren is at the old station");
  }
}
