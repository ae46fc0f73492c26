/**
 * Applications that came in from other systems, and saying which dossier they belong to.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.application;

import org.jspecify.annotations.NullMarked;
