package org.waymark.command;

/** Entry point: everything the launcher hands on. */
public final class Waymark {
  private Waymark() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(Commands.run(args));
  }
}
