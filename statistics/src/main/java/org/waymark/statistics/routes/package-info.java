/**
 * By which routes people go: where they are over time, forwards and backwards, with any number of
 * returns, and who has left for good by a stated definition. A relapse is a transition like any
 * other.
 */
@NullMarked
package org.waymark.statistics.routes;

import org.jspecify.annotations.NullMarked;
