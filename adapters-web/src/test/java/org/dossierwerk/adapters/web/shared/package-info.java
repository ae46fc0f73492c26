@NullMarked
package org.dossierwerk.adapters.web.shared;

import org.jspecify.annotations.NullMarked;
