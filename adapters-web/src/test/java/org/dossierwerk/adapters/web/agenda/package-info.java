/** Proofs of the calendar widget: layout as plain Java, pages as HTML, behaviour in a browser. */
@NullMarked
package org.dossierwerk.adapters.web.agenda;

import org.jspecify.annotations.NullMarked;
