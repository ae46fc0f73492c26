/**
 * Mail templates and the ledger of messages.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.mail;

import org.jspecify.annotations.NullMarked;
