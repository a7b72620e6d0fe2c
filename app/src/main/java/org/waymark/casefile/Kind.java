package org.waymark.casefile;

import java.util.Locale;

/**
 * The kinds of information she agrees to share or not. The order is the database's numbering: only
 * ever append.
 */
public enum Kind {
  IDENTITY("Identity", "name, age, what somebody is called"),
  SAFETY("Safety", "what keeps somebody safe and what does not"),
  HOUSING("Housing", "where somebody stays, applications, tenancies"),
  MONEY("Money", "benefits, debts, income"),
  DRUGS_AND_ALCOHOL("Drugs and alcohol", "use, scripts, detox"),
  PHYSICAL_HEALTH("Physical health", "illness, wounds, appointments"),
  SEXUAL_HEALTH("Sexual health", "tests, contraception, pregnancy"),
  MENTAL_HEALTH("Mental health", "mood, diagnosis, treatment"),
  LEGAL("Police and courts", "arrests, fines, orders, custody"),
  CHILDREN_AND_FAMILY("Children and family", "children, partner, relatives"),
  SEX_WORK("Sex work", "where, how, what happened"),
  ACTIVITIES_AND_WORK("Activities and work", "learning, groups, jobs"),
  PLAN("Plan", "what is wanted and the next steps");

  private final String label;
  private final String about;

  Kind(String label, String about) {
    this.label = label;
    this.about = about;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** What it covers, in a few words. */
  public String about() {
    return about;
  }

  /** As addresses and forms name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As the database numbers it. */
  public short number() {
    return (short) ordinal();
  }

  /** Its bit in a set of kinds. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The kind the database numbers so. */
  public static Kind of(int number) {
    return values()[number];
  }
}
