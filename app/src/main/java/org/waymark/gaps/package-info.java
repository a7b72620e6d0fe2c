/**
 * Where there is nothing: the mapping survey, which people who know an area answer through a link
 * and without an account, and the map of gaps that its answers draw together with the directory and
 * with what was asked for and refused. The survey asks what the Scottish one asked in 2022: per
 * area the specialist services, what they give, the ways in, for whom, in person or from afar; and
 * how well mainstream services understand, what helps and what is hard.
 *
 * <p>Not here: what services say of themselves ({@code directory}); numbers of people ({@code
 * insight}, which hides the small ones). May use: access, pages, database, directory, insight.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "database", "directory", "insight"})
package org.waymark.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
