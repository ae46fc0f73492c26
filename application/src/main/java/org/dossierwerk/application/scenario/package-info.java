/**
 * Scenarios: preparing them, starting them by hand, by themselves and by triggers, and carrying them out when their time has
 * come.
 */
@NullMarked
package org.dossierwerk.application.scenario;

import org.jspecify.annotations.NullMarked;
