/**
 * The case file of one household or one company: who applies, who advises, which products are on the table.
 */
@NullMarked
package org.dossierwerk.domain.dossier;

import org.jspecify.annotations.NullMarked;
