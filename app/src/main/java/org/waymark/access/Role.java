package org.waymark.access;

/** What an account may do. The database enforces the same words: see {@code V001__access.sql}. */
public enum Role implements Coded {
  /** Meets people, keeps their case files, refers and answers. */
  PRACTITIONER("practitioner", "Practitioner"),
  /** Also reviews overrides and watches the clock of referrals. */
  MANAGER("manager", "Manager"),
  /** Also reviews overrides and reads who looked. */
  DATA_PROTECTION_LEAD("data-protection-lead", "Data protection lead"),
  /** Manages agencies, accounts and the charter; sees no case file. */
  ADMINISTRATOR("administrator", "Administrator of accounts"),
  /** Reads counts; sees no person. */
  COMMISSIONER("commissioner", "Commissioner");

  private final String word;
  private final String label;

  Role(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As the database writes it. */
  @Override
  public String word() {
    return word;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** The role the database names so. */
  public static Role of(String word) {
    return Coded.of(Role.class, word);
  }
}
