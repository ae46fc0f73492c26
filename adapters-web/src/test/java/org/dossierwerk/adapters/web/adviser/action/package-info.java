@NullMarked
package org.dossierwerk.adapters.web.adviser.action;

import org.jspecify.annotations.NullMarked;
