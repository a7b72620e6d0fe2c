@org.jspecify.annotations.NullMarked
package org.waymark.leaflet;
