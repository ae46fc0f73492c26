/**
 * What all repositories work with: units of work, rows that are written only as far as they differ, refusals for what the
 * database refuses, and SQL whose answer is read column by column.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.unit;

import org.jspecify.annotations.NullMarked;
