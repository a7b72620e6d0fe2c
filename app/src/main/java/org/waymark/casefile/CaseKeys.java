package org.waymark.casefile;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.PartnershipKey;

/**
 * The keys of the case files in sight: one each, wrapped by the partnership's key, so that one
 * person can be forgotten.
 */
@Repository
public class CaseKeys {
  private final JdbcClient jdbc;
  private final PartnershipKey partnership;

  CaseKeys(JdbcClient jdbc, PartnershipKey partnership) {
    this.jdbc = jdbc;
    this.partnership = partnership;
  }

  /** The key of a case file that was read, without asking again. */
  public CaseKey of(CaseFile file) {
    return opened(file.id(), file.wrapped());
  }

  /** The key of a case file in sight. */
  public CaseKey of(UUID caseFile) {
    byte[] wrapped =
        jdbc.sql("select wrapped from casefile.data_key where case_file = ?")
            .param(caseFile)
            .query(byte[].class)
            .single();
    return opened(caseFile, wrapped);
  }

  /** The key from a wrapped one that was read together with other columns. */
  public CaseKey opened(UUID caseFile, byte[] wrapped) {
    return CaseKey.unwrapped(partnership, caseFile, wrapped);
  }

  CaseKey make(UUID caseFile, UUID agency) {
    byte[] wrapped = CaseKey.wrapNew(partnership, caseFile);
    jdbc.sql("insert into casefile.data_key (case_file, agency, wrapped) values (?, ?, ?)")
        .params(caseFile, agency, wrapped)
        .update();
    return opened(caseFile, wrapped);
  }
}
