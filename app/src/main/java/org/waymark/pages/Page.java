package org.waymark.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A whole page: which template, under which title, with which parameters.
 *
 * @param template path below {@code src/main/jte} without its ending, such as {@code
 *     "casefile/timeline"}
 * @param title what the page is about, in words that are safe in a browser's history: never a name
 * @param parameters the template's own parameters by name; {@code frame} is added when it is drawn
 * @param form the form on the page, if it has one; its faults make the status 422
 * @param status the answer's status
 * @param isForAnybody whether a person may open it beside a practitioner or alone: it then offers
 *     <em>Exit this page</em>
 */
public record Page(
    String template,
    String title,
    Map<String, Object> parameters,
    Optional<Form> form,
    HttpStatus status,
    boolean isForAnybody)
    implements Reply {

  /** A page with status 200 and no parameters yet. */
  public static Page of(String template, String title) {
    return new Page(template, title, Map.of(), Optional.empty(), HttpStatus.OK, false);
  }

  /** The same page with one more of the template's parameters. */
  public Page with(String name, Object value) {
    var more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Page(template, title, more, form, status, isForAnybody);
  }

  /** The same page with this form as its parameter {@code form}; 422 if anything in it is wrong. */
  public Page form(Form form) {
    var drawn = with("form", form);
    var status = form.hasFaults() ? HttpStatus.UNPROCESSABLE_CONTENT : this.status;
    return new Page(template, title, drawn.parameters, Optional.of(form), status, isForAnybody);
  }

  /** The same page with another status. */
  public Page status(HttpStatus status) {
    return new Page(template, title, parameters, form, status, isForAnybody);
  }

  /** The same page with <em>Exit this page</em>, since a person may have it before her. */
  public Page forAnybody() {
    return new Page(template, title, parameters, form, status, true);
  }
}
