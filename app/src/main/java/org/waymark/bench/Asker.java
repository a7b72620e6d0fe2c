package org.waymark.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.waymark.trial.Account;
import org.waymark.trial.Session;

/**
 * Somebody who is signed in, and the case files there are for them.
 *
 * @param own references of known files of their agency: those with a long history
 * @param shared references of known files that another agency holds and they may see
 * @param met references of files of their agency that encounters are written to: not the known
 *     ones, whose history would grow with every measurement
 */
record Asker(
    Account account, Session session, List<String> own, List<String> shared, List<String> met) {
  static Asker of(Account account, int port, Connection superuser) throws Exception {
    return new Asker(
        account,
        Session.begin(port, account),
        references(
            superuser,
            """
            select f.reference from casefile.case_file f where f.level = 'high' and f.agency = ? limit 50
            """,
            account),
        references(
            superuser,
            """
            select f.reference from casefile.case_file f join consent.sight s on s.case_file = f.id
             where f.level = 'high' and s.audience = ? and s.source = 'consent' and s.valid_to > now()
               and s.valid_from <= now() limit 50
            """,
            account),
        references(
            superuser,
            """
            select f.reference from casefile.case_file f where f.level = 'low' and f.agency = ? limit 500
            """,
            account));
  }

  String anyOwn(SplittableRandom random) {
    return own.get(random.nextInt(own.size()));
  }

  String anyShared(SplittableRandom random) {
    return shared.get(random.nextInt(shared.size()));
  }

  String anyMet(SplittableRandom random) {
    return met.get(random.nextInt(met.size()));
  }

  private static List<String> references(Connection superuser, String sql, Account account)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (var query = superuser.prepareStatement(sql)) {
      query.setObject(1, account.agency());
      var rows = query.executeQuery();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
