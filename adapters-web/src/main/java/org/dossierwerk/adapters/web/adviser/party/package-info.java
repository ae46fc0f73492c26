/**
 * The card index on the desk: finding a card, reading it, correcting it, and the fields in which people and companies are
 * typed wherever they are entered.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.party;

import org.jspecify.annotations.NullMarked;
