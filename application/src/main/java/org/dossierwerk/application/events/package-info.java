/**
 * How what happened reaches those who react: inside the transaction at once, outside it through the outbox.
 */
@NullMarked
package org.dossierwerk.application.events;

import org.jspecify.annotations.NullMarked;
