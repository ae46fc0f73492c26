/**
 * Who may sign in: accounts of staff and of clients, and the one-time links that let people in the first time.
 */
@NullMarked
package org.dossierwerk.domain.access;

import org.jspecify.annotations.NullMarked;
