/**
 * A trial: the real server as a process of its own on a database of its own, and the means to talk
 * to it over HTTP as a signed-in practitioner does, to measure it and to kill it.
 *
 * <p>Not here: what is measured ({@code bench}) or proved ({@code prove}). May use: access,
 * database, settings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "database", "settings"})
package org.waymark.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
