/** The pages of the desk, visited as a browser would, over a real office in memory. */
@NullMarked
package org.dossierwerk.adapters.web.adviser;

import org.jspecify.annotations.NullMarked;
