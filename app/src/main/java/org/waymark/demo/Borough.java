package org.waymark.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The invented borough of Larkmere: its agencies of every kind, and who works there. */
final class Borough {
  static final String NAME = "Larkmere partnership";

  /** One agency; {@code signedDaysAgo} is 0 where it has not signed the agreement. */
  record DemoAgency(
      UUID id, String key, String name, String kind, String welcomes, int signedDaysAgo) {}

  /** One account; those with a role to try are told when the demo starts. */
  record DemoAccount(
      UUID id,
      DemoAgency agency,
      String signInName,
      String name,
      List<String> roles,
      String toTry) {}

  private final Chance chance;
  private final Map<String, DemoAgency> agencies = new LinkedHashMap<>();
  private final List<DemoAccount> accounts = new ArrayList<>();

  Borough(Chance chance) {
    this.chance = chance;
    agency(
        "lantern",
        "Lantern Outreach",
        "specialist",
        "Women on the street, by night; no papers, no appointment.",
        700);
    agency(
        "harbour",
        "Harbour Project",
        "specialist",
        "Anybody who sells or exchanges sex: drop-in, key work, court.",
        690);
    agency(
        "larkfield",
        "Larkfield Day Centre",
        "generic",
        "Anybody without a settled home, Monday to Friday.",
        650);
    agency(
        "kestrel", "Kestrel House", "generic", "Bed spaces for women, emergency to move-on.", 640);
    agency(
        "millbrook",
        "Millbrook Drug and Alcohol Service",
        "generic",
        "Scripts the same or next day, detox, needles.",
        620);
    agency(
        "clinic",
        "Larkmere Sexual Health Clinic",
        "statutory",
        "Testing and contraception, evenings on Tuesdays.",
        600);
    agency(
        "housing",
        "Larkmere Housing Options",
        "statutory",
        "Homeless applications, and hidden homelessness counts.",
        600);
    agency("probation", "Larkmere Probation", "statutory", "People on an order or a licence.", 560);
    agency(
        "police",
        "Larkmere Police, Safer Streets",
        "enforcement",
        "Offers to refer, court and custody dates.",
        500);
    agency("council", "Larkmere Public Health", "commissioner", "", 600);
    agency(
        "wharf", "Old Wharf Tenancies", "generic", "Floating support in a flat of one's own.", 0);
    staff();
  }

  List<DemoAgency> agencies() {
    return List.copyOf(agencies.values());
  }

  List<DemoAccount> accounts() {
    return accounts;
  }

  DemoAgency agency(String key) {
    DemoAgency agency = agencies.get(key);
    if (agency == null) {
      throw new IllegalArgumentException("No agency " + key);
    }
    return agency;
  }

  /** By the name they sign in with. */
  DemoAccount account(String signInName) {
    return accounts.stream()
        .filter(one -> one.signInName().equals(signInName))
        .findFirst()
        .orElseThrow();
  }

  /** Those of an agency who write in case files. */
  List<DemoAccount> practitionersOf(DemoAgency agency) {
    return accounts.stream()
        .filter(one -> one.agency().equals(agency) && one.roles().contains("practitioner"))
        .toList();
  }

  private void agency(String key, String name, String kind, String welcomes, int signedDaysAgo) {
    agencies.put(key, new DemoAgency(chance.id(), key, name, kind, welcomes, signedDaysAgo));
  }

  private void staff() {
    account("lantern", "nell", "Nell Brightwater", "outreach practitioner", "practitioner");
    account("lantern", "idris", "Idris Fernhollow", "", "practitioner");
    account("lantern", "odile", "Odile Marchbank", "manager", "practitioner", "manager");
    account("harbour", "mara", "Mara Quillfeather", "practitioner", "practitioner");
    account("harbour", "tomas", "Tomas Larkspur", "", "practitioner");
    account("harbour", "wen", "Wen Ashgrove", "manager", "practitioner", "manager");
    account("harbour", "petra", "Petra Stillwater", "data protection lead", "data-protection-lead");
    account("larkfield", "bodil", "Bodil Timberlake-Moss", "practitioner", "practitioner");
    account("larkfield", "safi", "Safi Duneside", "", "practitioner", "manager");
    account("kestrel", "juno", "Juno Hearthstone", "practitioner", "practitioner", "manager");
    account("millbrook", "ravi", "Ravi Meadowsweet", "practitioner", "practitioner", "manager");
    account("clinic", "elsie", "Elsie Paperbark", "practitioner", "practitioner", "manager");
    account("housing", "conrad", "Conrad Gatepost", "practitioner", "practitioner", "manager");
    account(
        "probation", "ulla", "Ulla Ravenscroft-Pine", "practitioner", "practitioner", "manager");
    account("police", "dane", "Dane Copperfield-Rowan", "enforcement practitioner", "practitioner");
    account(
        "wharf",
        "lio",
        "Lio Saltmarsh",
        "practitioner of an agency that has not signed",
        "practitioner");
    account("council", "cora", "Cora Windermoor", "commissioner, sees no person", "commissioner");
    account(
        "council",
        "amos",
        "Amos Thistledown",
        "administrator of accounts, sees no case file",
        "administrator");
  }

  private void account(
      String agency, String signInName, String name, String toTry, String... roles) {
    accounts.add(
        new DemoAccount(chance.id(), agency(agency), signInName, name, List.of(roles), toTry));
  }
}
