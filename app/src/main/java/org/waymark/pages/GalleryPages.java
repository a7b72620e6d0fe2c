package org.waymark.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.OpenToAll;

/**
 * Every component with invented words, for whoever builds a screen or checks one. Only where {@code
 * waymark.gallery} is switched on.
 */
@Controller
@OpenToAll("Invented words only, and only where it is switched on")
@ConditionalOnProperty("waymark.gallery")
class GalleryPages {

  private static final List<String> ALIASES = List.of("Kestrel", "Kez", "Linnet", "Robin", "Wren");

  @GetMapping("/gallery")
  Page show(HttpServletRequest request) {
    return page(GalleryForm.read(Form.of(request)));
  }

  @PostMapping("/gallery")
  Reply send(HttpServletRequest request) {
    var sent = GalleryForm.read(Form.of(request));
    return sent.form().hasFaults() ? page(sent) : Redirect.to("/gallery").saying("Saved");
  }

  @PostMapping("/gallery/search")
  Reply search(HttpServletRequest request) {
    var form = Form.of(request);
    var found = found(form.text("part", "").value());
    return Fragment.isAskedFor(request)
        ? Fragment.of("pages/galleryFound").with("found", found)
        : page(GalleryForm.read(Form.blank())).with("found", found);
  }

  @GetMapping("/gallery/copy")
  Page copy() {
    return Page.of("pages/galleryCopy", "Your copy").forAnybody();
  }

  private static Page page(GalleryForm asked) {
    return Page.of("pages/gallery", "Every part of a page")
        .form(asked.form())
        .with("asked", asked)
        .with("search", Form.blank().text("part", "Find by part of an alias"))
        .with("found", List.of())
        .forAnybody();
  }

  private static List<String> found(String part) {
    var sought = part.toLowerCase(Locale.UK);
    return part.isEmpty()
        ? List.of()
        : ALIASES.stream().filter(alias -> alias.toLowerCase(Locale.UK).contains(sought)).toList();
  }
}
