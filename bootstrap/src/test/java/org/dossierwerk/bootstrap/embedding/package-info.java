/**
 * The library in somebody else's program: no Spring, no web, no threads of its own. The example is the one in the README.
 */
@NullMarked
package org.dossierwerk.bootstrap.embedding;

import org.jspecify.annotations.NullMarked;
