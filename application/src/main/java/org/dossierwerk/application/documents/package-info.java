/**
 * Asking for documents, judging what was handed in, and the kinds the administrator maintains.
 */
@NullMarked
package org.dossierwerk.application.documents;

import org.jspecify.annotations.NullMarked;
