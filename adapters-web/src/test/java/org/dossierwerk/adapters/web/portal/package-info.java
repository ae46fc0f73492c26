@NullMarked
package org.dossierwerk.adapters.web.portal;

import org.jspecify.annotations.NullMarked;
