/**
 * What clients are asked to do.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.action;

import org.jspecify.annotations.NullMarked;
