/**
 * What the office writes: the messages of the ledger, their templates, and how they leave.
 */
@NullMarked
package org.dossierwerk.application.mail;

import org.jspecify.annotations.NullMarked;
