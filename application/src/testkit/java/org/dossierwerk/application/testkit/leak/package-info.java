/**
 * Nothing that is secret, and no text out of a calendar that is not ours, is ever logged. In every secret and every foreign text
 * of the tests stands one word, and whoever writes it to where logs go makes the test fail during which that happened.
 */
@NullMarked
package org.dossierwerk.application.testkit.leak;

import org.jspecify.annotations.NullMarked;
