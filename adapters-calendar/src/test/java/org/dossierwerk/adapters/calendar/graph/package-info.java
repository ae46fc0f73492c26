@NullMarked
package org.dossierwerk.adapters.calendar.graph;

import org.jspecify.annotations.NullMarked;
