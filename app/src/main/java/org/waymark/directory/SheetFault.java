package org.waymark.directory;

/** One thing wrong: in which row and column, and what to write instead. */
public record SheetFault(int row, String column, String words) {}
