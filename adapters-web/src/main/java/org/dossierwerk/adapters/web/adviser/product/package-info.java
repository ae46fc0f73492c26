/**
 * One product of a dossier: its standing, what the client sees of it, who is involved, and moving it to another dossier.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.product;

import org.jspecify.annotations.NullMarked;
