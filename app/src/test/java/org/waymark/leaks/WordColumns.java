package org.waymark.leaks;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.testing.Running;

/** Every column that can hold words, from the catalogue: a new table is in it by itself. */
final class WordColumns {
  private static final String CODES = "codes of a closed list, set by the server";
  private static final String NOISE = "noise without the partnership's key";
  private static final String LISTED =
      "about a place and nobody: DirectoryCanaryTests plants one in each";
  private static final String MAPPED =
      "about areas and services and nobody: MappingSurveyTests say who reads it";
  private static final String GUARDED = "read by the guard's functions alone, never by the server";

  /** Why no canary stands in these. */
  static final Map<String, String> WITHOUT =
      Map.ofEntries(
          Map.entry("directory.organisation.name", LISTED),
          Map.entry("directory.organisation.website", LISTED),
          Map.entry("directory.organisation.email", LISTED),
          Map.entry("directory.service.code", LISTED),
          Map.entry("directory.listing.lang", LISTED),
          Map.entry("directory.listing.areas", LISTED),
          Map.entry("directory.listing.ways", LISTED),
          Map.entry("directory.listing.languages", LISTED),
          Map.entry("directory.listing.phone", LISTED),
          Map.entry("directory.listing.text_to", LISTED),
          Map.entry("directory.listing.chat", LISTED),
          Map.entry("directory.listing.website", LISTED),
          Map.entry("directory.listing.email", LISTED),
          Map.entry("directory.words.lang", LISTED),
          Map.entry("directory.words.name", LISTED),
          Map.entry("directory.words.summary", LISTED),
          Map.entry("directory.words.happens", LISTED),
          Map.entry("directory.words.knows", LISTED),
          Map.entry("directory.words.will_not", LISTED),
          Map.entry("directory.words.who_for", LISTED),
          Map.entry("directory.words.come", LISTED),
          Map.entry("directory.words.cost", LISTED),
          Map.entry("directory.term.code", LISTED),
          Map.entry("directory.term.name", LISTED),
          Map.entry("directory.location.name", LISTED),
          Map.entry("directory.location.area", LISTED),
          Map.entry("directory.location.line", LISTED),
          Map.entry("directory.location.town", LISTED),
          Map.entry("directory.location.postcode", LISTED),
          Map.entry("directory.location.district", LISTED),
          Map.entry("directory.location.getting_there", LISTED),
          Map.entry("directory.room.phone", LISTED),
          Map.entry("directory.room.words", LISTED),
          Map.entry("directory.former.said", LISTED),
          Map.entry("directory.contact_request.lang", LISTED),
          Map.entry("gaps.survey.title", MAPPED),
          Map.entry("gaps.survey.areas", MAPPED),
          Map.entry("gaps.link.label", MAPPED),
          Map.entry("gaps.area_part.area", MAPPED),
          Map.entry("gaps.area_part.helps", MAPPED),
          Map.entry("gaps.area_part.challenges", MAPPED),
          Map.entry("gaps.area_part.unmet", MAPPED),
          Map.entry("gaps.service_part.areas", MAPPED),
          Map.entry("gaps.service_part.needs", MAPPED),
          Map.entry("gaps.service_part.ways", MAPPED),
          Map.entry("gaps.service_part.routes", MAPPED),
          Map.entry("gaps.service_part.conditions", MAPPED),
          Map.entry("gaps.boundary_file.name", MAPPED),
          Map.entry("gaps.boundary.area", MAPPED),
          Map.entry("gaps.boundary.rings", MAPPED),
          Map.entry("gaps.area_part.sealed", NOISE),
          Map.entry("gaps.service_part.sealed", NOISE),
          Map.entry("referrals.referral.needs", CODES),
          Map.entry("directory.confidential_address.sealed", NOISE),
          Map.entry("access.practitioner.roles", CODES),
          Map.entry("access.session.roles", CODES),
          Map.entry("access.credential.password", GUARDED),
          Map.entry("access.credential.salt", GUARDED),
          Map.entry("access.credential.second_step", GUARDED),
          Map.entry("access.session.token_hash", GUARDED),
          Map.entry("outreach.phone_secret.proof", GUARDED),
          Map.entry("outreach.phone_secret.share", GUARDED),
          Map.entry("outreach.phone_secret.token_hash", GUARDED),
          Map.entry("access.audit_block.content", "a hash"),
          Map.entry("access.audit_block.previous", "a hash"),
          Map.entry("access.audit_block.hash", "a hash"),
          Map.entry("access.partnership.name", "said to everybody"),
          Map.entry("access.partnership.key_mark", "a hash"),
          Map.entry("shifts.calendar.token_hash", GUARDED),
          Map.entry("casefile.data_key.wrapped", NOISE),
          Map.entry("casefile.detail.field", CODES),
          Map.entry("referrals.referral.wrapped", NOISE),
          Map.entry("referrals.amendment.colour_before", CODES),
          Map.entry("referrals.charter.out_of_hours", "promised to everybody signed in"),
          Map.entry("referrals.charter.words", "promised to everybody signed in"));

  private WordColumns() {}

  /** Schema, table and column of each, but those whose words come from a closed list. */
  static Set<String> inCatalogue() {
    return new TreeSet<>(
        Running.here()
            .superuser()
            .sql(
                """
                select n.nspname || '.' || c.relname || '.' || a.attname
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p', 'm') and n.nspname not like 'pg\\_%'
                   and n.nspname <> 'information_schema' and n.nspname || '.' || c.relname <> 'public.migration'
                   and a.atttypid::regtype::text in ('text', 'bytea', 'jsonb', 'json', 'xml', 'character varying',
                         'character', 'text[]', 'character varying[]', 'bytea[]', 'jsonb[]')
                   and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                         and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%')
                """)
            .query(String.class)
            .list());
  }
}
