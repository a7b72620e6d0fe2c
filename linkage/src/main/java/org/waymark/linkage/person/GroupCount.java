package org.waymark.linkage.person;

import java.util.List;

/**
 * How many different people were met by one group, or by both of two.
 *
 * @param by what the groups are: agency, contact or period
 * @param groups one name, or the two that share these people
 */
public record GroupCount(String by, List<String> groups, Estimate people) {}
