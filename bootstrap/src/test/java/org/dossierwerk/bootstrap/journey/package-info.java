/**
 * What people do, from the first page to the last mail, in a real browser on the real application.
 */
@NullMarked
package org.dossierwerk.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
