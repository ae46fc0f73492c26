@NullMarked
package org.dossierwerk.adapters.web.door;

import org.jspecify.annotations.NullMarked;
