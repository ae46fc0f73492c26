/**
 * The document check of an appointment or product: the board with all that was asked for, asking for more, and judging what was
 * handed in.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.documents;

import org.jspecify.annotations.NullMarked;
