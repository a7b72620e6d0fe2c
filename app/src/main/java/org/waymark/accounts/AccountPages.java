package org.waymark.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.access.Acting;
import org.waymark.access.AllowedTo;
import org.waymark.access.Role;
import org.waymark.pages.Form;
import org.waymark.pages.Page;
import org.waymark.pages.Redirect;
import org.waymark.pages.Reply;
import org.waymark.pages.TextField;

/** One's own account: a new password, which also ends one's sessions everywhere else. */
@Controller
@AllowedTo({
  Role.PRACTITIONER,
  Role.MANAGER,
  Role.DATA_PROTECTION_LEAD,
  Role.ADMINISTRATOR,
  Role.COMMISSIONER
})
public class AccountPages {
  private final SetCredential credential;

  AccountPages(SetCredential credential) {
    this.credential = credential;
  }

  /** What is asked: length protects, so nothing else is demanded of it. */
  public record NewPassword(Form form, TextField password, TextField again) {
    static NewPassword read(Form form) {
      TextField password =
          form.secret("password", "New password")
              .hint("At least 12 characters. Three words you will remember are good")
              .required("Enter a new password")
              .must(text -> text.isEmpty() || text.length() >= 12, "Use at least 12 characters");
      TextField again =
          form.secret("again", "The same again")
              .must(text -> text.equals(password.value()), "The two passwords are not the same");
      return new NewPassword(form, password, again);
    }
  }

  @GetMapping("/account/password")
  Page ask() {
    return page(NewPassword.read(Form.blank()));
  }

  @PostMapping("/account/password")
  Reply change(HttpServletRequest request) {
    Form form = Form.of(request);
    NewPassword asked = NewPassword.read(form);
    if (form.hasFaults()) {
      return page(asked);
    }
    credential.change(Acting.now().practitioner().value(), asked.password().value());
    return Redirect.to("/").saying("Your password is changed");
  }

  private static Page page(NewPassword asked) {
    return Page.of("accounts/password", "Choose a new password")
        .form(asked.form())
        .with("asked", asked)
        .with("isFirst", Acting.now().mustChangePassword());
  }
}
