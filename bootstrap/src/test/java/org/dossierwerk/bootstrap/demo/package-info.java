/**
 * A made-up mortgage office, "Wegwijs Advies", with its people, dossiers and appointments around today. It is filled
 * through the conversations only, as people would have done it in the weeks before.
 */
@NullMarked
package org.dossierwerk.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
