/**
 * What the directory says, on paper: a card that folds to the size of a bank card, a leaflet of A5
 * pages and a poster, made from the public directory at the moment somebody asks, in each language
 * it speaks. Tagged PDF with its fonts inside, so that it prints alike everywhere and can be read
 * aloud.
 *
 * <p>Letters are shaped by the JDK's own HarfBuzz and written glyph by glyph: PDFBox alone joins no
 * Arabic and stacks no Thai marks. Not here: which services there are and when they are open (see
 * {@code directory}). May use: access, pages, directory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "pages", "directory"})
package org.waymark.leaflet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
