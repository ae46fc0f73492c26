/**
 * Dossiers with their applicants and products.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.dossier;

import org.jspecify.annotations.NullMarked;
