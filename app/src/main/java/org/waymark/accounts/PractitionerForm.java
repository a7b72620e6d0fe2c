package org.waymark.accounts;

import java.util.List;
import java.util.UUID;
import org.waymark.access.Role;
import org.waymark.pages.ChoiceField;
import org.waymark.pages.ChoicesField;
import org.waymark.pages.Form;
import org.waymark.pages.Option;
import org.waymark.pages.TextField;

/** What is asked about a new account. */
public record PractitionerForm(
    Form form,
    UUID id,
    TextField name,
    TextField signInName,
    ChoiceField<UUID> agency,
    ChoicesField<Role> roles) {
  static PractitionerForm read(Form form, List<Option<UUID>> agencies) {
    return new PractitionerForm(
        form,
        form.id(),
        form.text("name", "Name")
            .hint("As colleagues know them")
            .required("Enter their name")
            .atMost(120),
        form.text("sign-in-name", "Sign-in name")
            .hint("Small letters, digits, dots. Three at least")
            .required("Enter a sign-in name")
            .must(
                text -> text.isEmpty() || text.matches("[a-z0-9.@-]{3,80}"),
                "Use small letters, digits, dots, - and @"),
        form.choice("agency", "Agency", agencies).required("Choose their agency"),
        roles(form));
  }

  static ChoicesField<Role> roles(Form form) {
    return form.choices("roles", "What they do", Option.ofEach(Role.class, Role::label))
        .hint(
            "An administrator of accounts and a commissioner see no case file unless they are also"
                + " one of the others")
        .required("Choose at least one");
  }
}
