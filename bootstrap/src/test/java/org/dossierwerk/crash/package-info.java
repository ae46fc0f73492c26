/**
 * {@code kill -9} of the application while people work with it, again and again: what it had acknowledged must be there after the
 * next start, once, and everything must hold together. Variants that are broken on purpose show that this would be seen.
 */
@NullMarked
package org.dossierwerk.crash;

import org.jspecify.annotations.NullMarked;
