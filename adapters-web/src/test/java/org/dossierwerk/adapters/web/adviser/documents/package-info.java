@NullMarked
package org.dossierwerk.adapters.web.adviser.documents;

import org.jspecify.annotations.NullMarked;
