package org.waymark.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.testing.Running;
import org.waymark.testing.Visitor;

class CharterPagesTests {
  private final Running here = Running.here();

  @Test
  void everybodySignedInReadsItAndOnlyAnAdministratorChangesIt() {
    var agency = here.town().agency("generic");
    Visitor practitioner = here.visitor(here.town().practitioner(agency));
    Visitor administrator = here.visitor(here.town().somebody(agency, Role.ADMINISTRATOR));

    assertThat(practitioner.get("/charter").body()).contains("day and night");
    assertThat(practitioner.get("/charter/new").statusCode()).isEqualTo(404);
    assertThat(administrator.get("/charter/new").statusCode()).isEqualTo(200);
  }

  @Test
  void everyFaultOfANewVersionIsNamed() {
    var agency = here.town().agency("generic");
    Visitor administrator = here.visitor(here.town().somebody(agency, Role.ADMINISTRATOR));

    var answer =
        administrator.post(
            "/charter/new",
            "/charter",
            "version",
            "0",
            "red",
            "soon",
            "amber",
            "1",
            "green",
            "2400",
            "opens",
            "17:00",
            "closes",
            "09:00",
            "warnPercent",
            "75",
            "words",
            "Kindly & quickly");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("a whole number from 15 to 2880")
        .contains("a whole number from 30 to 20160")
        .contains("The working day must end after it begins")
        .contains("Enter when it is looked at again")
        .contains("Kindly &amp; quickly");
  }
}
