package org.waymark.linkage.person;

/**
 * A person's records held against each other once, so that a further one is quickly held against
 * them.
 *
 * @param around by record and field, the likelihood ratio of all when this record holds the true
 *     value
 * @param holders by record and field, how many records hold its value, 0 when it holds none
 * @param ratio of them all
 */
record Held(double[] around, int[] holders, double ratio) {}
