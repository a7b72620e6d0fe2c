package org.waymark.directory;

/**
 * What a service says about itself in one language.
 *
 * @param lang BCP 47, such as {@code en} or {@code zh-Hans}
 * @param byService it wrote this itself; otherwise somebody translated it
 * @param checked a translation that a native speaker read
 * @param name what it is called
 * @param summary in a sentence or two
 * @param happens what happens when one goes there
 * @param knows who will know
 * @param willNot what they will not do
 * @param whoFor whom it is for
 * @param come how to come: the first time, how to ask for it
 * @param cost what it costs
 */
public record Words(
    String lang,
    boolean byService,
    boolean checked,
    String name,
    String summary,
    String happens,
    String knows,
    String willNot,
    String whoFor,
    String come,
    String cost) {}
