package org.waymark.statistics.series;

import java.time.YearMonth;

/** How many reports, arrests or visits a month had. */
public record Month(YearMonth month, double count) {}
