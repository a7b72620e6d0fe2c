package org.waymark.linkage.person;

/**
 * What two records say of each other, in natural log likelihood ratios.
 *
 * @param fields by field, the part of the one when the other holds the true value
 * @param unlike by field, where both hold a value and another one, the part of a value that is
 *     strayed to when somebody strays; else not a number
 * @param sum over all fields, of the two as a pair
 * @param equal a bit for each field whose values are equal
 */
record PairRatios(float[] fields, float[] unlike, float sum, int equal) {
  boolean equal(int field) {
    return (equal >>> field & 1) != 0;
  }
}
