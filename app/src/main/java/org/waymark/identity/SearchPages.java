package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.Fragment;
import org.waymark.pages.Page;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** Finds somebody, as one types or with the button. What is typed never stands in an address. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER, Role.DATA_PROTECTION_LEAD})
class SearchPages {
  private final FindSomebody find;

  SearchPages(FindSomebody find) {
    this.find = find;
  }

  @GetMapping("/search")
  Page ask() {
    return page(Form.blank(), List.of());
  }

  @PostMapping("/search")
  @Transactional
  Reply found(
      HttpServletRequest request,
      @RequestHeader(name = "X-Fragment", defaultValue = "") String fragment) {
    Form form = Form.of(request);
    List<FoundFile> found = find.find(words(form).value());
    return fragment.isEmpty()
        ? page(form, found)
        : Fragment.of("identity/results").with("found", found).with("typed", words(form).value());
  }

  private static Page page(Form form, List<FoundFile> found) {
    return Page.of("identity/search", "Find somebody")
        .with("words", words(form))
        .with("found", found)
        .form(form);
  }

  private static TextField words(Form form) {
    return form.text("words", "Name, part of a name, year or reference").atMost(100);
  }
}
