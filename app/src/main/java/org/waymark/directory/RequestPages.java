package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.AllowedTo;
import org.waymark.access.Audit;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/** People who asked, on the public pages, that this agency contact them. */
@Controller
@AllowedTo({Role.PRACTITIONER, Role.MANAGER})
@Transactional
class RequestPages {
  private static final int AT_MOST = 100;

  private final ContactRequests requests;
  private final Audit audit;
  private final Clock clock;

  RequestPages(ContactRequests requests, Audit audit, Clock clock) {
    this.requests = requests;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/requests")
  Page all() {
    return Page.of("directory/requests", "Asked to be contacted")
        .with("waiting", requests.waiting(AT_MOST))
        .with("done", requests.done(AT_MOST))
        .with("now", clock.instant());
  }

  @GetMapping("/requests/{id}")
  Page show(@PathVariable UUID id) {
    return page(find(id), AnswerForm.read(Form.blank()));
  }

  @PostMapping("/requests/{id}")
  Reply answer(@PathVariable UUID id, HttpServletRequest request) {
    ContactRequest asked = find(id);
    AnswerForm form = AnswerForm.read(Form.of(request));
    if (form.form().hasFaults()) {
      return page(asked, form);
    }
    requests.answer(form.id(), id, form.what().chosen().orElseThrow(), form.words().value());
    audit.write("answered a request to be contacted");
    return Redirect.to("/requests/" + id).saying("Written down");
  }

  private ContactRequest find(UUID id) {
    ContactRequest asked = requests.find(id).orElseThrow(NothingHere::new);
    audit.write("read a request to be contacted");
    return asked;
  }

  private Page page(ContactRequest asked, AnswerForm form) {
    return Page.of("directory/request", "Asked to be contacted")
        .form(form.form())
        .with("asked", asked)
        .with("answering", form)
        .with("answers", requests.answers(asked.id()))
        .with("now", clock.instant());
  }
}
