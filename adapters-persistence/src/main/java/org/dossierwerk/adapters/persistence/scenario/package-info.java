/**
 * Scenarios, their runs and their triggers.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.scenario;

import org.jspecify.annotations.NullMarked;
