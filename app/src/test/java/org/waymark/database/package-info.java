@NullMarked
package org.waymark.database;

import org.jspecify.annotations.NullMarked;
