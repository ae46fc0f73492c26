/**
 * What the core asks of the world: storage, mail, calendars, secrets. Adapters implement these interfaces.
 */
@NullMarked
package org.dossierwerk.application.port;

import org.jspecify.annotations.NullMarked;
