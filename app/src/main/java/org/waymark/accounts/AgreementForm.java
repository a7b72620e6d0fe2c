package org.waymark.accounts;

import java.time.LocalDate;
import java.util.UUID;
import org.waymark.pages.DateField;
import org.waymark.pages.Form;
import org.waymark.pages.TextField;

/** What is asked about a signature under the information sharing agreement. */
public record AgreementForm(
    Form form, UUID id, TextField signedBy, DateField signedOn, DateField endsOn) {
  static AgreementForm read(Form form, LocalDate today) {
    DateField signedOn =
        form.date("signed", "Signed on")
            .required("Enter the day it was signed")
            .whole()
            .must(day -> !day.isAfter(today), "The day it was signed cannot be in the future");
    LocalDate from = signedOn.given().orElse(today);
    return new AgreementForm(
        form,
        form.id(),
        form.text("signatory", "Signed by")
            .hint("Who signed for the agency, and as what")
            .required("Enter who signed")
            .must(text -> text.isEmpty() || text.length() >= 2, "Enter who signed")
            .atMost(120),
        signedOn,
        form.date("ends", "Ends on")
            .hint("Leave empty if it has no end")
            .whole()
            .must(day -> day.isAfter(from), "It must end after it was signed"));
  }
}
