/**
 * Starting scenarios for an appointment or product: what would be asked for, and what was planned and done before.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.scenario;

import org.jspecify.annotations.NullMarked;
