package org.waymark;

/** Entry point. */
public final class Waymark {
  private Waymark() {}

  /** Runs a command. */
  public static void main(String[] args) {
    System.out.println("Waymark");
  }
}
