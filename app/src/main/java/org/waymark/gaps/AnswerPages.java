package org.waymark.gaps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.OpenToAll;
import org.waymark.gaps.Survey.Asking;
import org.waymark.pages.Form;
import org.waymark.pages.NothingHere;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;

/**
 * The mapping survey as somebody with a link answers it: no account, no cookie, no script. Every
 * part is kept when it is sent; the answer's own address leads back to it until its writer sends
 * the whole, once. A link that is closed, over or made up is not there.
 */
@Controller
@OpenToAll("Whoever was given the link answers: it holds 144 random bits and can be closed")
class AnswerPages {
  private final OpenAnswers answers;
  private final String address;

  AnswerPages(OpenAnswers answers, @Value("${waymark.address:http://localhost}") String address) {
    this.answers = answers;
    this.address = address;
  }

  @GetMapping("/survey/{link}")
  Page start(@PathVariable SecretAddress link) {
    return beginning(link, HttpStatus.OK);
  }

  @PostMapping("/survey/{link}")
  Reply begin(@PathVariable SecretAddress link, HttpServletRequest request) {
    SecretAddress answer = new SecretAddress(Form.of(request).text("key", "Key").value());
    if (!answer.isWhole()) {
      return beginning(link, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (answers.begin(link, answer)) {
      case DONE -> Redirect.to(path(link, answer));
      case BUSY -> beginning(link, HttpStatus.TOO_MANY_REQUESTS);
      case CLOSED, EMPTY -> throw new NothingHere();
    };
  }

  @GetMapping("/survey/{link}/{answer}")
  Page show(@PathVariable SecretAddress link, @PathVariable SecretAddress answer) {
    return overview(link, answer, "");
  }

  @GetMapping("/survey/{link}/{answer}/area")
  Page askArea(@PathVariable SecretAddress link, @PathVariable SecretAddress answer) {
    return page(link, answer, areaForm(link, answer, Form.blank()));
  }

  @PostMapping("/survey/{link}/{answer}/area")
  Reply keepArea(
      @PathVariable SecretAddress link,
      @PathVariable SecretAddress answer,
      HttpServletRequest request) {
    AreaForm asked = areaForm(link, answer, Form.of(request));
    if (asked.form().hasFaults()) {
      return page(link, answer, asked);
    }
    answers.keep(link, answer, asked.said());
    return Redirect.to(path(link, answer));
  }

  @GetMapping("/survey/{link}/{answer}/services/{place}")
  Page askService(
      @PathVariable SecretAddress link,
      @PathVariable SecretAddress answer,
      @PathVariable String place) {
    return page(link, answer, serviceForm(link, answer, place, Form.blank()));
  }

  @PostMapping("/survey/{link}/{answer}/services/{place}")
  Reply keepService(
      @PathVariable SecretAddress link,
      @PathVariable SecretAddress answer,
      @PathVariable String place,
      HttpServletRequest request) {
    SpecialistForm asked = serviceForm(link, answer, place, Form.of(request));
    if (asked.form().hasFaults()) {
      return page(link, answer, asked);
    }
    answers.keep(link, answer, asked.said());
    return Redirect.to(path(link, answer));
  }

  @PostMapping("/survey/{link}/{answer}/services/{place}/removal")
  Redirect drop(
      @PathVariable SecretAddress link,
      @PathVariable SecretAddress answer,
      @PathVariable String place) {
    unsent(link, answer);
    answers.keep(
        link,
        answer,
        new Specialist(
            number(place), "", "", List.of(), List.of(), Set.of(), List.of(), List.of(), ""));
    return Redirect.to(path(link, answer));
  }

  @PostMapping("/survey/{link}/{answer}/sending")
  Reply send(@PathVariable SecretAddress link, @PathVariable SecretAddress answer) {
    return switch (answers.send(link, answer)) {
      case DONE -> Redirect.to(path(link, answer));
      case EMPTY ->
          overview(
              link, answer, "Nothing is in it yet. Say something of an area or a service first");
      case CLOSED, BUSY -> throw new NothingHere();
    };
  }

  private Page beginning(SecretAddress link, HttpStatus status) {
    return Page.of("gaps/begin", "Mapping survey")
        .status(status)
        .with("link", link.text())
        .with("key", SecretAddress.next().text())
        .with("asking", asking(link))
        .with("isBusy", status == HttpStatus.TOO_MANY_REQUESTS);
  }

  private Page overview(SecretAddress link, SecretAddress answer, String fault) {
    Asking asking = asking(link);
    boolean isSent = answers.isSent(link, answer).orElseThrow(NothingHere::new);
    List<Specialist> services = answers.services(link, answer);
    Form form = Form.blank();
    return Page.of("gaps/answer", isSent ? "Thank you" : "Your answer")
        .form(fault.isEmpty() ? form : form.fault("send", fault))
        .with("asking", asking)
        .with("path", path(link, answer))
        .with("address", address + path(link, answer))
        .with("isSent", isSent)
        .with("area", answers.area(link, answer))
        .with("services", services)
        .with("next", next(services));
  }

  private Page page(SecretAddress link, SecretAddress answer, AreaForm asked) {
    return Page.of("gaps/area", "The area")
        .form(asked.form())
        .with("asked", asked)
        .with("path", path(link, answer));
  }

  private Page page(SecretAddress link, SecretAddress answer, SpecialistForm asked) {
    return Page.of("gaps/service", "A specialist service")
        .form(asked.form())
        .with("asked", asked)
        .with("path", path(link, answer));
  }

  private AreaForm areaForm(SecretAddress link, SecretAddress answer, Form form) {
    return AreaForm.read(form, unsent(link, answer).areas(), answers.area(link, answer));
  }

  private SpecialistForm serviceForm(
      SecretAddress link, SecretAddress answer, String place, Form form) {
    int number = number(place);
    Asking asking = unsent(link, answer);
    Optional<Specialist> before =
        answers.services(link, answer).stream().filter(one -> one.place() == number).findFirst();
    return SpecialistForm.read(form, number, asking.areas(), before);
  }

  /** What is asked, where the answer may still be changed. */
  private Asking unsent(SecretAddress link, SecretAddress answer) {
    if (answers.isSent(link, answer).orElse(true)) {
      throw new NothingHere();
    }
    return asking(link);
  }

  private Asking asking(SecretAddress link) {
    return answers.asking(link).orElseThrow(NothingHere::new);
  }

  /** The first place that is free; 0 when the answer is full. */
  private static int next(List<Specialist> services) {
    return IntStream.rangeClosed(1, OpenAnswers.SERVICES)
        .filter(place -> services.stream().noneMatch(one -> one.place() == place))
        .findFirst()
        .orElse(0);
  }

  private static int number(String place) {
    if (!place.matches("[1-9]\\d?") || Integer.parseInt(place) > OpenAnswers.SERVICES) {
      throw new NothingHere();
    }
    return Integer.parseInt(place);
  }

  private static String path(SecretAddress link, SecretAddress answer) {
    return "/survey/" + link.text() + "/" + answer.text();
  }
}
