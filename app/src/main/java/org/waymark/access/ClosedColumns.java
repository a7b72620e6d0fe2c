package org.waymark.access;

import java.util.List;
import java.util.Set;

/**
 * With which key each column of closed words is closed. Turning the partnership's key refuses to
 * run while the database has a column of bytes that stands in neither list: it would be lost.
 */
final class ClosedColumns {
  private ClosedColumns() {}

  /**
   * A column closed with the partnership's key itself.
   *
   * @param id the column that names the row
   * @param place what stands before that id in the text each value is bound to
   * @param isKey a wrapped key, or else sealed words
   */
  record ByPartnership(String table, String id, String column, String place, boolean isKey) {
    String name() {
      return table + "." + column;
    }
  }

  static final List<ByPartnership> BY_PARTNERSHIP =
      List.of(
          new ByPartnership("casefile.data_key", "case_file", "wrapped", "case file:", true),
          new ByPartnership("referrals.referral", "id", "wrapped", "referral:", true),
          new ByPartnership(
              "access.credential", "practitioner", "second_step", "second step:", false),
          new ByPartnership("outreach.phone_secret", "phone", "share", "phone:", false),
          new ByPartnership(
              "directory.confidential_address", "id", "sealed", "confidential address:", false),
          new ByPartnership("directory.contact_request", "id", "sealed", "contact request:", false),
          new ByPartnership("directory.contact_answer", "id", "sealed", "contact answer:", false),
          new ByPartnership("gaps.area_part", "answer", "sealed", "survey area:", false),
          new ByPartnership("gaps.service_part", "id", "sealed", "survey service:", false),
          new ByPartnership("consent.override", "id", "reason", "override:", false),
          new ByPartnership(
              "consent.override_review", "override", "words", "override review:", false));

  /** Closed with a key of the file's or the referral's own, or hashes: turning leaves them. */
  static final Set<String> OTHERWISE =
      Set.of(
          "access.audit_block.content",
          "access.audit_block.hash",
          "access.audit_block.previous",
          "access.credential.password",
          "access.credential.salt",
          "access.partnership.key_mark",
          "access.session.token_hash",
          "casefile.detail.value",
          "casefile.entry.note",
          "connections.answer.words",
          "consent.consent.words",
          "consent.disclosure.service",
          "consent.disclosure.why",
          "outreach.phone_secret.proof",
          "outreach.phone_secret.token_hash",
          "referrals.amendment.background_before",
          "referrals.amendment.contact_before",
          "referrals.amendment.wish_before",
          "referrals.answer.words",
          "referrals.referral.background",
          "referrals.referral.contact",
          "referrals.referral.wish",
          "shifts.calendar.token_hash");

  static boolean know(String column) {
    return OTHERWISE.contains(column)
        || BY_PARTNERSHIP.stream().anyMatch(one -> one.name().equals(column));
  }
}
