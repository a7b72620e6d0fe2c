package org.waymark.prove;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What she lets somebody else know, as the rules say it in words.
 *
 * @param audience an agency, or one practitioner
 * @param kinds the kinds of information, a bit for each
 * @param key how the database names it: source, its id, audience
 */
record Sight(UUID caseFile, UUID audience, int kinds, Instant from, Instant until, String key) {
  private static final long REFERRAL_SECONDS = 90L * 24 * 3600;

  boolean holdsAt(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  /**
   * All that follows from what was agreed, asked and opened in this world, whether it holds now.
   */
  static List<Sight> in(World world) {
    var all = new ArrayList<Sight>();
    for (Row item : world.rows("consent.consent_item")) {
      Row consent = world.row("consent.consent", item.id("consent")).orElseThrow();
      if (!withdrawn(world, item)) {
        all.add(
            of(
                "consent",
                consent.id("id"),
                item,
                item.id("audience"),
                consent.at("valid_from"),
                consent.at("valid_to")));
      }
    }
    for (Row asked : world.rows("referrals.recipient")) {
      if (asked.number("kinds") > 0 && mayReadByReferral(world, asked)) {
        Instant from = asked.at("asked_at");
        all.add(
            of(
                "referral",
                asked.id("referral"),
                asked,
                asked.id("to_agency"),
                from,
                from.plusSeconds(REFERRAL_SECONDS)));
      }
    }
    for (Row override : world.rows("consent.override")) {
      if (!world.agency(override.id("by_agency")).is("kind", "enforcement")) {
        all.add(
            of(
                "override",
                override.id("id"),
                override,
                override.id("practitioner"),
                override.at("opened_at"),
                override.at("ends_at")));
      }
    }
    return all;
  }

  private static Sight of(
      String source, UUID id, Row row, UUID audience, Instant from, Instant until) {
    return new Sight(
        row.id("case_file"),
        audience,
        row.number("kinds"),
        from,
        until,
        source + "|" + id + "|" + audience);
  }

  private static boolean withdrawn(World world, Row item) {
    return world
        .rows("consent.withdrawal", "consent", item.id("consent"))
        .anyMatch(no -> !no.has("audience") || no.is("audience", item.id("audience")));
  }

  /** Enforcement agencies never; others until they or the sender end it, or she says no to them. */
  private static boolean mayReadByReferral(World world, Row asked) {
    return !world.agency(asked.id("to_agency")).is("kind", "enforcement")
        && !asked.is("state", "declined")
        && !asked.is("state", "withdrawn")
        && world
            .rows("consent.withdrawal", "case_file", asked.id("case_file"))
            .noneMatch(no -> no.step() > asked.step() && saysNoTo(no, asked));
  }

  /** Her no to referrals names no consent; a consent taken back or replaced ends no referral. */
  private static boolean saysNoTo(Row no, Row asked) {
    return !no.has("consent") && (!no.has("audience") || no.is("audience", asked.id("to_agency")));
  }
}
