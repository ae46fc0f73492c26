/**
 * What a host sees first: the office, and the desk and the portal it opens for a caller.
 */
@NullMarked
package org.dossierwerk.application;

import org.jspecify.annotations.NullMarked;
