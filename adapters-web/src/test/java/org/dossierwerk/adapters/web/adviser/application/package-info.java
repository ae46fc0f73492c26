@NullMarked
package org.dossierwerk.adapters.web.adviser.application;

import org.jspecify.annotations.NullMarked;
