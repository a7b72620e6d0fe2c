package org.waymark.pages;

/** What a controller answers a browser with. */
public sealed interface Reply permits Page, Fragment, Redirect {}
