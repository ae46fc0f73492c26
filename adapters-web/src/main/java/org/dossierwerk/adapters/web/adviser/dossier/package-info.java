/**
 * The pages of dossiers: the list, opening one, and the places inside one. Each place of a dossier has its tree at the left.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.dossier;

import org.jspecify.annotations.NullMarked;
