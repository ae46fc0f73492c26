/**
 * What an office wants to see: kinds of documents, and for each appointment and product a check of what was asked for and
 * how far it is.
 */
@NullMarked
package org.dossierwerk.domain.documents;

import org.jspecify.annotations.NullMarked;
