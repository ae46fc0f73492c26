/**
 * What the core asks of whoever keeps secrets.
 */
@NullMarked
package org.dossierwerk.application.port.secret;

import org.jspecify.annotations.NullMarked;
