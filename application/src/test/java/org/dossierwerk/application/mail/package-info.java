/**
 * What clients read in their mailbox.
 */
@NullMarked
package org.dossierwerk.application.mail;

import org.jspecify.annotations.NullMarked;
