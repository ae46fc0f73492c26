/** What servers ask of those who ask them. */
@NullMarked
package org.dossierwerk.adapters.calendar.http;

import org.jspecify.annotations.NullMarked;
