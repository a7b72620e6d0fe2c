@NullMarked
package org.waymark.referrals;

import org.jspecify.annotations.NullMarked;
