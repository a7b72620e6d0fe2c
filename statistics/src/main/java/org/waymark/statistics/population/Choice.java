package org.waymark.statistics.population;

/** Whether every model has a say, or the one with the least of a criterion speaks alone. */
public enum Choice {
  AVERAGE,
  AIC,
  AICC,
  BIC
}
