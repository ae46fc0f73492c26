/** The parts, frames and words of the pages, rendered and read as a reader or a screen reader would. */
@NullMarked
package org.dossierwerk.adapters.web.ui;

import org.jspecify.annotations.NullMarked;
