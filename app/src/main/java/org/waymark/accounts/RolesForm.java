package org.waymark.accounts;

import java.util.List;
import org.waymark.access.Role;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What may be changed about an account. */
public record RolesForm(
    Form form, TextField name, ChoicesField<Role> roles, ChoicesField<String> active) {
  private static final List<Option<String>> ACTIVE =
      List.of(Option.of("yes", "yes", "May sign in"));

  static RolesForm read(Form form) {
    return new RolesForm(
        form,
        form.text("name", "Name").required("Enter their name").atMost(120),
        PractitionerForm.roles(form),
        form.choices("active", "Account", ACTIVE));
  }

  static RolesForm of(Practitioner practitioner) {
    RolesForm fresh = read(Form.blank());
    return new RolesForm(
        fresh.form(),
        fresh.name().startingWith(practitioner.name()),
        fresh.roles().startingWith(practitioner.roles()),
        fresh.active().startingWith(practitioner.active() ? List.of("yes") : List.of()));
  }

  boolean isActive() {
    return !active.chosen().isEmpty();
  }
}
