/**
 * The office's settings on the desk. Every page asks for the right it needs before it shows anything, and the list of places
 * holds those the reader may go to.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.settings;

import org.jspecify.annotations.NullMarked;
