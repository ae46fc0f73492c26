/**
 * The work queue of the people in the office: what somebody has to look at, and from when.
 */
@NullMarked
package org.dossierwerk.domain.work;

import org.jspecify.annotations.NullMarked;
