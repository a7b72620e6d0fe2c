package org.waymark.database;

/** Why the server does not start on a database, and what mends it. */
public sealed interface Finding {
  /** What is wrong, in a sentence. */
  String fault();

  /** What to do about it. */
  String cure();

  /** The server is older than Waymark's tables need. */
  record OldServer(String version) implements Finding {
    @Override
    public String fault() {
      return "The database is PostgreSQL " + version + "; Waymark needs 18 or newer";
    }

    @Override
    public String cure() {
      return "Upgrade it, or let Waymark run its own";
    }
  }

  /** A crash could lose what was acknowledged. */
  record Forgetful(String setting) implements Finding {
    @Override
    public String fault() {
      return "The setting " + setting + " is off: a crash would lose what was acknowledged";
    }

    @Override
    public String cure() {
      return "Set %s = on for the server and for every role and database".formatted(setting);
    }
  }

  /** The owner of this table would see every row of it. */
  record NotForced(String table) implements Finding {
    @Override
    public String fault() {
      return "Row-level security is not forced on " + table;
    }

    @Override
    public String cure() {
      return "As its owner: alter table "
          + table
          + " enable row level security, force row level security";
    }
  }

  /** A role could step around row-level security. */
  record TooStrong(String role, String power) implements Finding {
    @Override
    public String fault() {
      return "The role " + role + " " + power;
    }

    @Override
    public String cure() {
      return "Take that away; ./waymark init --external prints how the roles have to be";
    }
  }
}
