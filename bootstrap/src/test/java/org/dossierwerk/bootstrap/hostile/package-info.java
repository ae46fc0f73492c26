/**
 * What people and programs send to harm or by mistake, over HTTP against the running application: each row of
 * {@code hostile.csv} with what must come of it.
 */
@NullMarked
package org.dossierwerk.bootstrap.hostile;

import org.jspecify.annotations.NullMarked;
