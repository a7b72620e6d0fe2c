@NullMarked
package org.waymark.outreach;

import org.jspecify.annotations.NullMarked;
