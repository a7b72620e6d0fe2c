package org.waymark.pages;

/**
 * Words that lead somewhere: navigation, tabs, filters, breadcrumbs, actions.
 *
 * @param words what is read aloud and shown
 * @param href where it leads
 * @param isCurrent whether this is where somebody already is
 */
public record Link(String words, String href, boolean isCurrent) {

  /** A link to somewhere else. */
  public static Link to(String words, String href) {
    return new Link(words, href, false);
  }

  /** The same link, marked as where somebody is when that is so. */
  public Link currentWhen(boolean isCurrent) {
    return new Link(words, href, isCurrent);
  }
}
