/**
 * What a screen is made of: the layout, one component for each kind of form field, the form that
 * reads what was sent and names every fault, errors that tell nothing, exit, night mode, and the
 * headers that keep a browser from doing more than it must.
 *
 * <p>Not here: who is acting and what they may see. The server around this module hands that in as
 * {@link org.waymark.pages.Surroundings}. A controller returns a {@link org.waymark.pages.Reply}: a
 * {@link org.waymark.pages.Page}, a {@link org.waymark.pages.Fragment} or a {@link
 * org.waymark.pages.Redirect}.
 *
 * <p>Uses of the other modules only the mark that says who may call an endpoint.
 */
@NullMarked
package org.waymark.pages;

import org.jspecify.annotations.NullMarked;
