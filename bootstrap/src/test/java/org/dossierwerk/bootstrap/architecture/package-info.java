/**
 * The form of the whole: which module may know which, and how the parts of a module are made. Each rule was shown to fail
 * by breaking the code once.
 */
@NullMarked
package org.dossierwerk.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
