/**
 * What every feature speaks with: aggregates and their events, refusals, names, addresses, and times that keep
 * their intent. Nothing here knows a dossier.
 */
@NullMarked
package org.dossierwerk.domain.shared;

import org.jspecify.annotations.NullMarked;
