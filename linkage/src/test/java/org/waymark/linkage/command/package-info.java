@NullMarked
package org.waymark.linkage.command;

import org.jspecify.annotations.NullMarked;
