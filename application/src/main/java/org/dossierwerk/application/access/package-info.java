/**
 * Coming in: signing in, one-time links, and who has an account.
 */
@NullMarked
package org.dossierwerk.application.access;

import org.jspecify.annotations.NullMarked;
