/**
 * The wrapped data keys of dossiers.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.keys;

import org.jspecify.annotations.NullMarked;
