/**
 * A whole office with a calendar linked to it, in contracts by what they prove. All of them together are {@link
 * org.dossierwerk.application.testkit.calendar.linked.LinkedOfficeContract}.
 */
@NullMarked
package org.dossierwerk.application.testkit.calendar.linked;

import org.jspecify.annotations.NullMarked;
