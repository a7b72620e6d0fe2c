package org.waymark.outreach;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenToAll;
import org.waymark.pages.NothingHere;

/** Serves the phone's app: the same to everybody, and nothing in it is about anybody. */
@Controller
@OpenToAll("The phone's app holds nothing until somebody sets it up and unlocks it")
class PhoneShellPages {
  private final PhoneShell shell;

  PhoneShellPages(PhoneShell shell) {
    this.shell = shell;
  }

  @GetMapping("/phone/")
  void page(HttpServletResponse answer) throws IOException {
    send(PhoneShell.PAGE, answer);
  }

  @GetMapping("/phone/{name}")
  void part(@PathVariable String name, HttpServletResponse answer) throws IOException {
    send(name, answer);
  }

  /** Asked for anew whenever there is signal; without any, the phone has its own. */
  private void send(String name, HttpServletResponse answer) throws IOException {
    var part = shell.find(name).orElseThrow(NothingHere::new);
    answer.setContentType(name.equals(PhoneShell.PAGE) ? "text/html; charset=utf-8" : part.type());
    answer.setHeader("Cache-Control", "no-cache");
    answer.setContentLength(part.bytes().length);
    answer.getOutputStream().write(part.bytes());
  }
}
