/**
 * Opening and reading dossiers, and the card index behind them.
 */
@NullMarked
package org.dossierwerk.application.dossier;

import org.jspecify.annotations.NullMarked;
