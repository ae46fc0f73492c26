/** Starting scenarios from the desk. */
@NullMarked
package org.dossierwerk.adapters.web.adviser.scenario;

import org.jspecify.annotations.NullMarked;
