/**
 * Templates and messages: what the office writes to a client, why, and what became of it.
 */
@NullMarked
package org.dossierwerk.domain.mail;

import org.jspecify.annotations.NullMarked;
