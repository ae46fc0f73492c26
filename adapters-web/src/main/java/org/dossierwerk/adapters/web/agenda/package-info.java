/**
 * The calendar widget: pure layout from entries to the records its templates render. Everything that
 * needs arithmetic (lanes, midnight, clock changes, links) is decided here, so a template only prints
 * and the browser only moves what it was given.
 */
@NullMarked
package org.dossierwerk.adapters.web.agenda;

import org.jspecify.annotations.NullMarked;
