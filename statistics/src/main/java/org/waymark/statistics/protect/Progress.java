package org.waymark.statistics.protect;

/** Is told how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (work, done, all) -> {};

  /**
   * @param work what is being done, as "proving each safe"
   * @param done cells it is done for
   * @param all cells it must be done for
   */
  void at(String work, int done, int all);
}
