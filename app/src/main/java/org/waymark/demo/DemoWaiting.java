package org.waymark.demo;

import static org.waymark.charter.Colour.AMBER;
import static org.waymark.charter.Colour.GREEN;
import static org.waymark.charter.Colour.RED;

import java.util.ArrayList;
import java.util.List;
import org.waymark.charter.Colour;
import org.waymark.demo.Borough.DemoAgency;

/** The referrals that wait as the demo begins: some late, some urgent, some for an answer to us. */
final class DemoWaiting {
  private final Borough borough;
  private final DemoReferrals referrals;

  DemoWaiting(Borough borough, DemoReferrals referrals) {
    this.borough = borough;
    this.referrals = referrals;
  }

  /** Harbour's go to the others, and those of the outreach team to Harbour, each about another. */
  void send(List<DemoFile> lantern, List<DemoFile> harbour) {
    List<DemoFile> team = new ArrayList<>(lantern);
    List<DemoFile> clients = new ArrayList<>(harbour);
    waiting(clients, "kestrel", AMBER, -300);
    waiting(clients, "kestrel", RED, -40);
    waiting(team, "harbour", RED, 12);
    waiting(clients, "millbrook", RED, 55);
    waiting(clients, "kestrel", RED, 100);
    waiting(clients, "housing", AMBER, 200);
    waiting(clients, "clinic", AMBER, 400);
    waiting(clients, "kestrel", AMBER, 900);
    waiting(team, "harbour", GREEN, 1500);
    waiting(clients, "larkfield", GREEN, 2500);
    waiting(clients, "housing", GREEN, 3300);
    waiting(clients, "millbrook", GREEN, 4000);
    for (String who : List.of("nell", "mara")) {
      replies(who.equals("nell") ? team : clients, who);
    }
  }

  private void waiting(List<DemoFile> files, String to, Colour colour, int dueInMinutes) {
    referrals.waiting(files.removeFirst(), borough.agency(to), colour, dueInMinutes);
  }

  /** What one practitioner sent and has to look at: late, asked about, and with a time offered. */
  private void replies(List<DemoFile> files, String practitioner) {
    DemoAgency housing = borough.agency("housing");
    DemoAgency clinic = borough.agency("clinic");
    DemoAgency kestrel = borough.agency("kestrel");
    referrals.asked(
        next(files, practitioner), housing, AMBER, 300, "Does she have any paper with her name?");
    referrals.offered(
        next(files, practitioner), clinic, GREEN, 3000, "She can bring somebody. Ask for Elsie.");
    referrals.waiting(next(files, practitioner), kestrel, RED, -25);
  }

  private DemoFile next(List<DemoFile> files, String practitioner) {
    DemoFile next =
        files.stream()
            .filter(file -> file.lead().equals(borough.account(practitioner)))
            .findFirst()
            .orElseThrow();
    files.remove(next);
    return next;
  }
}
