/**
 * What everybody who fills a port can use: the contracts that each port's users rely on, and stand-ins that keep them.
 */
@NullMarked
package org.dossierwerk.application.testkit;

import org.jspecify.annotations.NullMarked;
