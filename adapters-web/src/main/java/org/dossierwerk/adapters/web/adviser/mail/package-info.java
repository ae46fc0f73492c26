/**
 * What was written to clients: the mails of a dossier and of the office, one mail as it was sent, and writing by hand.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.mail;

import org.jspecify.annotations.NullMarked;
