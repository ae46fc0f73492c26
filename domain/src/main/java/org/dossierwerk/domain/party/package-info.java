/**
 * The card index: persons and companies as the office knows them, whatever role they play in a dossier.
 */
@NullMarked
package org.dossierwerk.domain.party;

import org.jspecify.annotations.NullMarked;
