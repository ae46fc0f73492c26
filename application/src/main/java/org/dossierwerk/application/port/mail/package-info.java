/**
 * What the core asks of whatever carries mail.
 */
@NullMarked
package org.dossierwerk.application.port.mail;

import org.jspecify.annotations.NullMarked;
