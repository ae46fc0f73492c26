/**
 * The practice itself: its settings, the people who work there with their rights, its locations, and the lists its
 * administrator maintains.
 */
@NullMarked
package org.dossierwerk.domain.office;

import org.jspecify.annotations.NullMarked;
