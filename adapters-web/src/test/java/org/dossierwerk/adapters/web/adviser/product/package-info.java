/** The pages of a product. */
@NullMarked
package org.dossierwerk.adapters.web.adviser.product;

import org.jspecify.annotations.NullMarked;
