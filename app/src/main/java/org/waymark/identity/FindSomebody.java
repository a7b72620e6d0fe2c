package org.waymark.identity;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseFiles;
import org.waymark.casefile.Detail;
import org.waymark.casefile.Details;

/**
 * Finds the case files the acting practitioner may see by what she types: names by their beginning,
 * any part, or misspelt; several words, all of which must fit; initials, a year, a reference.
 *
 * <p>The database says first which other agencies' names are in sight now, the index proposes among
 * those and her own agency's, and what it proposes is read through the policies again. The search
 * is written down without its words; so is nothing of what was not opened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindSomebody {
  /** At most so many are shown: more means that another word is needed. */
  static final int MOST = 20;

  private static final int LONGEST = 100;
  private static final int MOST_WORDS = 6;
  private static final int UUID_BYTES = 16;

  private final JdbcClient jdbc;
  private final NameIndex index;
  private final CaseFiles files;
  private final Details details;
  private final Audit audit;

  FindSomebody(JdbcClient jdbc, NameIndex index, CaseFiles files, Details details, Audit audit) {
    this.jdbc = jdbc;
    this.index = index;
    this.files = files;
    this.details = details;
    this.audit = audit;
  }

  /** What fits, nearest first; none for nothing typed. */
  List<FoundFile> find(String typed) {
    List<String> words =
        Folded.words(typed.substring(0, Math.min(typed.length(), LONGEST))).stream()
            .limit(MOST_WORDS)
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    InSight sight = inSight();
    List<UUID> nearest =
        index.nearest(words, Acting.now().agency().value(), sight.barred(), sight.files(), MOST);
    List<FoundFile> found = shown(nearest, reference(words));
    audit.write("searched for a person");
    return found;
  }

  private record InSight(Set<UUID> files, Set<UUID> barred) {}

  /**
   * Whose identity is in sight now, asked anew each time; as bytes, since there may be thousands.
   */
  private InSight inSight() {
    return jdbc.sql(
            """
            select (select string_agg(uuid_send(s.case_file), '') from consent.sight s where s.kinds & 1 <> 0),
                   guard.barred()
            """)
        .query((row, n) ->
            new InSight(
                unpacked(row.getBytes(1)),
                new HashSet<>(Arrays.asList((UUID[]) row.getArray(2).getArray()))))
        .single();
  }

  private static Set<UUID> unpacked(byte @org.jspecify.annotations.Nullable [] packed) {
    Set<UUID> ids = new HashSet<>();
    if (packed != null) {
      ByteBuffer bytes = ByteBuffer.wrap(packed);
      while (bytes.remaining() >= UUID_BYTES) {
        ids.add(new UUID(bytes.getLong(), bytes.getLong()));
      }
    }
    return ids;
  }

  private List<FoundFile> shown(List<UUID> nearest, String reference) {
    Map<UUID, CaseFile> seen = new HashMap<>();
    files.among(nearest, reference).forEach(file -> seen.put(file.id(), file));
    Map<UUID, List<Detail>> known = details.of(seen.keySet());
    List<UUID> order = new ArrayList<>(seen.keySet());
    order.sort(java.util.Comparator.comparingInt(nearest::indexOf));
    return order.stream()
        .map(id ->
            FoundFile.of(
                java.util.Objects.requireNonNull(seen.get(id)), known.getOrDefault(id, List.of())))
        .toList();
  }

  /** What was typed, read as a reference said aloud: "kite 482". Never matches when it is none. */
  private static String reference(List<String> words) {
    String joined = String.join("", words).toUpperCase(Locale.ROOT);
    return joined.matches("[A-Z]{3,7}[0-9]{3,5}") ? joined.replaceFirst("(?=[0-9])", "-") : "";
  }
}
