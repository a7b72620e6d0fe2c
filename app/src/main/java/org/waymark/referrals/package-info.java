/**
 * One universal form to one or several agencies, the answer each promised by the charter, and what
 * became of it: accepted, a time offered, a question, a refusal with its reason; amended or
 * withdrawn by the sender; escalated before and when the time runs out.
 *
 * <p>Not here: the promised times ({@code charter}), who may see what through a referral (the
 * triggers and policies in {@code V030__referral.sql}), the page of what waits ({@code worklist}).
 * May use: access, pages, casefile, consent, charter, directory.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "pages", "casefile", "consent", "charter", "directory"})
package org.waymark.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
