/**
 * The same person at several agencies: what is quietly said of files that are alike, her yes on
 * both sides, the connection, and its end. Nothing is moved or merged, and a connection by itself
 * shows nothing of the other file: that stays with consent.
 *
 * <p>How alike files are is reckoned in the background over names in memory, with nobody acting
 * ({@link org.waymark.connections.ReckonLikeness}); what may be said of it, the guard decides
 * ({@code V090__connection.sql}). Not here: how probabilities are learned (the library {@code
 * linkage}), counting people ({@code insight}). May use: access, casefile, consent, pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "casefile", "consent", "pages"})
package org.waymark.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
