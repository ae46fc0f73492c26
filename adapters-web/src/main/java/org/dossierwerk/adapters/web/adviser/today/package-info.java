/**
 * Where a working day starts: the reader's appointments and the dossiers they work on.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.today;

import org.jspecify.annotations.NullMarked;
