/**
 * Where data about clients comes from, when others hold it already.
 */
@NullMarked
package org.dossierwerk.application.port.source;

import org.jspecify.annotations.NullMarked;
