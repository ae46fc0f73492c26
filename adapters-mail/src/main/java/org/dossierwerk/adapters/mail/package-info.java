/**
 * Carries mail: to an SMTP server, or into a folder where a developer reads it. Both write the very same message, in the
 * layout that calendars and mail programs expect of an invitation (CALENDAR M-1, M-4). Reads what comes back from a mailbox.
 */
@NullMarked
package org.dossierwerk.adapters.mail;

import org.jspecify.annotations.NullMarked;
