/**
 * The work queue.
 */
@NullMarked
package org.dossierwerk.application.work;

import org.jspecify.annotations.NullMarked;
