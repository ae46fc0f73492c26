/**
 * Accounts, one-time links, and failed attempts to come in.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.access;

import org.jspecify.annotations.NullMarked;
