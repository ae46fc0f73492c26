/**
 * What every page stands on: its words and dates in one language, the frame around it, the files it loads and the way
 * it is rendered.
 *
 * <p>The records here are the parameters of the parts in {@code src/main/jte/ui}; they hold finished texts and never a
 * domain object.
 */
@NullMarked
package org.dossierwerk.adapters.web.ui;

import org.jspecify.annotations.NullMarked;
