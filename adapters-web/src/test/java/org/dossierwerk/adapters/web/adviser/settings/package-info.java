/** The settings at the desk. */
@NullMarked
package org.dossierwerk.adapters.web.adviser.settings;

import org.jspecify.annotations.NullMarked;
