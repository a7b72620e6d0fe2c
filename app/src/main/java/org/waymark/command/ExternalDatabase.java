package org.waymark.command;

import java.io.PrintStream;
import org.waymark.database.DatabasePasswords;
import org.waymark.database.DatabaseRoles;

/** What whoever looks after an external PostgreSQL runs there, and what Waymark then needs. */
final class ExternalDatabase {
  private ExternalDatabase() {}

  static void print(PrintStream out) {
    var passwords = DatabasePasswords.random();
    out.println(DatabaseRoles.script(passwords));
    out.printf(
        """
        -- And these lines into waymark.properties (mode 0600) in the data folder:
        -- database.url = jdbc:postgresql://SERVER:5432/waymark?sslmode=verify-full
        -- database.owner.password = %s
        -- database.app.password = %s
        -- database.public.password = %s
        """,
        passwords.owner(), passwords.app(), passwords.open());
  }
}
