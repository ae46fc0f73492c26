/**
 * What the core asks of a database. One repository for each aggregate root; queries by the screen that asks.
 */
@NullMarked
package org.dossierwerk.application.port.storage;

import org.jspecify.annotations.NullMarked;
