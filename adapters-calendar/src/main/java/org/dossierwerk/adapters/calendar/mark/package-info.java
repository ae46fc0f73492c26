/** What every entry we write bears, so that it is known again. */
@NullMarked
package org.dossierwerk.adapters.calendar.mark;

import org.jspecify.annotations.NullMarked;
