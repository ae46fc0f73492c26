/** Dossiers at the desk. */
@NullMarked
package org.dossierwerk.adapters.web.adviser.dossier;

import org.jspecify.annotations.NullMarked;
