/**
 * The proof of who sees what: an independent model of the rules, written from their words and never
 * from the policies, is held against the real database in random states.
 *
 * <p>A table, view or function that the model does not know is itself a finding, so new ones join
 * by themselves: their rule is added to {@link org.waymark.prove.ReadingRules}, {@link
 * org.waymark.prove.WritingRules} or {@link org.waymark.prove.Questions}. Not here: the pages,
 * whose leaks are a test of their own. May use: the database that it runs on.
 *
 * <p>And the proof that nothing acknowledged is lost ({@link org.waymark.prove.Durability}): it
 * writes over HTTP to a server of its own, so it may use {@code trial} and {@code access} too.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "database", "trial"})
package org.waymark.prove;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
