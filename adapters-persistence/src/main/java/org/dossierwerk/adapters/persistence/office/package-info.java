/**
 * The office itself: settings, locations, lists of choices, and users.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.office;

import org.jspecify.annotations.NullMarked;
