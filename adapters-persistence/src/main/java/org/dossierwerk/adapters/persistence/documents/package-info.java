/**
 * Document kinds, and the document checks with their files.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.documents;

import org.jspecify.annotations.NullMarked;
