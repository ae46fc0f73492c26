/**
 * The doors of desk and portal: signing in and out, one-time links, how the reader wants the pages, and what is said when
 * a page cannot be shown.
 */
@NullMarked
package org.dossierwerk.adapters.web.door;

import org.jspecify.annotations.NullMarked;
