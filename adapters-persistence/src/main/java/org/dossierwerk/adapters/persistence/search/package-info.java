/**
 * Finding by typing: one statement that walks indexes and stops when it has enough.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.search;

import org.jspecify.annotations.NullMarked;
