/**
 * Plans of action that an administrator prepares once and that are carried out many times: scenarios with their steps, the runs
 * of them now and to come, and the triggers that start them.
 */
@NullMarked
package org.dossierwerk.domain.scenario;

import org.jspecify.annotations.NullMarked;
