/**
 * Writing mails.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.mail;

import org.jspecify.annotations.NullMarked;
