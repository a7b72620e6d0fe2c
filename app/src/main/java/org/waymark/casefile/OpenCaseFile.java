package org.waymark.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Acting;
import org.waymark.access.Audit;

/**
 * Makes a case file of the acting practitioner's agency from as little as an alias.
 *
 * <p>A last name is never required. Sent twice, one file is made. Refused: nothing at all to know
 * her by again; an id that stands for something else, or for a file this practitioner was since
 * barred from.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OpenCaseFile {
  private static final int ATTEMPTS = 20;

  private final JdbcClient jdbc;
  private final CaseKeys keys;
  private final ChangeDetails details;
  private final Audit audit;

  OpenCaseFile(JdbcClient jdbc, CaseKeys keys, ChangeDetails details, Audit audit) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.details = details;
    this.audit = audit;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** The file is there, now or since it was first sent. */
    record Opened(String reference) implements Outcome {}

    /** No name, initials or description. */
    record NothingToKnowHerBy() implements Outcome {}

    /** The id stands for something else. */
    record IdTaken() implements Outcome {}
  }

  /** Opens it. */
  public Outcome open(UUID id, PartialIdentity identity) {
    if (!identity.isEnough()) {
      return new Outcome.NothingToKnowHerBy();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String reference = References.random(attempt);
      if (insert(id, reference)) {
        CaseKey key = keys.make(id, Acting.now().agency().value());
        details.add(id, key, identity);
        audit.write("opened a new case file", id);
        return new Outcome.Opened(reference);
      }
      Optional<String> earlier = earlier(id);
      if (earlier.isPresent()) {
        return new Outcome.Opened(earlier.get());
      }
    }
    return new Outcome.IdTaken();
  }

  private boolean insert(UUID id, String reference) {
    Acting acting = Acting.now();
    return jdbc.sql(
                """
                insert into casefile.case_file (id, agency, reference, opened_by)
                select r.id, ?, ?, ? from (values (cast(? as uuid))) as r (id)
                 where r.id <> all ((select barred from guard.acting)::uuid[]) on conflict do nothing
                """)
            .params(List.of(acting.agency().value(), reference, acting.practitioner().value(), id))
            .update()
        == 1;
  }

  private Optional<String> earlier(UUID id) {
    return jdbc.sql("select reference from casefile.case_file where id = ? and opened_by = ?")
        .params(id, Acting.now().practitioner().value())
        .query(String.class)
        .optional();
  }
}
