/**
 * The folder of mails that an office without a mail server fills, readable in the application.
 */
@NullMarked
package org.dossierwerk.adapters.web.mailbox;

import org.jspecify.annotations.NullMarked;
