/**
 * What was done by whom: added, never changed.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.audit;

import org.jspecify.annotations.NullMarked;
