/**
 * The practice's own settings: staff, locations, lists.
 */
@NullMarked
package org.dossierwerk.application.office;

import org.jspecify.annotations.NullMarked;
