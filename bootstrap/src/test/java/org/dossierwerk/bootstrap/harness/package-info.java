/**
 * The real application, started for a test: on a database of its own, with a clock that is set, a mail server that is
 * asked, and visitors who use it by HTTP or in a browser.
 */
@NullMarked
package org.dossierwerk.bootstrap.harness;

import org.jspecify.annotations.NullMarked;
