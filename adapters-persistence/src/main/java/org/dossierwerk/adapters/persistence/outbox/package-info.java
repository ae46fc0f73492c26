/**
 * What is still to be done outside.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.outbox;

import org.jspecify.annotations.NullMarked;
