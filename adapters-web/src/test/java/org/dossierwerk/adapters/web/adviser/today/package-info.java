/** Where a working day starts. */
@NullMarked
package org.dossierwerk.adapters.web.adviser.today;

import org.jspecify.annotations.NullMarked;
