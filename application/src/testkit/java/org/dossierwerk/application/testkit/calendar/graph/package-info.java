/**
 * A laboratory of Microsoft Graph calendars on loopback, strict and with a state of its own, as Microsoft's documents and
 * descriptions say they behave. What is not described there is refused. It is not Microsoft's service, and what its documents
 * leave open stays unproved: the transaction id after an event was deleted, spurious conflicts, the true scope of limits.
 */
@NullMarked
package org.dossierwerk.application.testkit.calendar.graph;

import org.jspecify.annotations.NullMarked;
