/**
 * What the caller may do and see; every conversation of the desk begins here.
 */
@NullMarked
package org.dossierwerk.application.rights;

import org.jspecify.annotations.NullMarked;
