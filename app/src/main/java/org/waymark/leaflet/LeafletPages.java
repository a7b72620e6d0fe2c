package org.waymark.leaflet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.OpenToAll;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;

/** Where anybody takes a card, a leaflet or a poster to print, in the language they want. */
@Controller
@OpenToAll("Paper is for those who have no phone, and for whoever prints it for them")
public class LeafletPages {
  private final Prints prints;

  LeafletPages(Prints prints) {
    this.prints = prints;
  }

  /** One language of the page: its code and its own name. */
  public record Choice(String tag, String ownName, String direction) {}

  @GetMapping("/print")
  Page choose() {
    return Page.of("leaflet/print", "To print")
        .with("choices", LeafletWords.LANGUAGES.stream().map(LeafletPages::choice).toList())
        .forAnybody();
  }

  /** Nothing in its name says what it is about. */
  @GetMapping("/print/{language}/{what}.pdf")
  void print(@PathVariable String language, @PathVariable String what, HttpServletResponse answer)
      throws IOException {
    Printed printed = Printed.of(what).orElseThrow(NothingHere::new);
    if (!LeafletWords.LANGUAGES.contains(language)) {
      throw new NothingHere();
    }
    byte[] document = prints.of(printed, language);
    answer.setContentType("application/pdf");
    answer.setHeader(
        "Content-Disposition", "inline; filename=\"" + printed.code() + "-" + language + ".pdf\"");
    answer.setContentLength(document.length);
    answer.getOutputStream().write(document);
  }

  private static Choice choice(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    boolean isRightToLeft = com.ibm.icu.util.ULocale.forLocale(language).isRightToLeft();
    return new Choice(tag, language.getDisplayName(language), isRightToLeft ? "rtl" : "ltr");
  }
}
