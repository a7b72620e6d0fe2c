package org.waymark.database;

/** The database cannot be used, and the message names the cure. */
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFault(String message) {
    super(message);
  }

  DatabaseFault(String message, Throwable cause) {
    super(message, cause);
  }
}
