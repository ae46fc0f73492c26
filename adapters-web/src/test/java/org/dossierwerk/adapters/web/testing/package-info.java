/**
 * All pages over a real office in memory, for tests that visit them as a browser would.
 */
@NullMarked
package org.dossierwerk.adapters.web.testing;

import org.jspecify.annotations.NullMarked;
