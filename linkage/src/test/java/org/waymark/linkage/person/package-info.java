@NullMarked
package org.waymark.linkage.person;

import org.jspecify.annotations.NullMarked;
