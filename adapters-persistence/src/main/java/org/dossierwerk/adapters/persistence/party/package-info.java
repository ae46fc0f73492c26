/**
 * The card index.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.party;

import org.jspecify.annotations.NullMarked;
