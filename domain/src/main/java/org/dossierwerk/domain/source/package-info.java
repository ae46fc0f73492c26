/**
 * Data about a client that others hold already, such as a register of incomes, and how the client lets the office have it.
 */
@NullMarked
package org.dossierwerk.domain.source;

import org.jspecify.annotations.NullMarked;
