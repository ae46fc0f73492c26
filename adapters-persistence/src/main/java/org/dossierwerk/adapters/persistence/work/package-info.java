/**
 * Work queues.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.work;

import org.jspecify.annotations.NullMarked;
