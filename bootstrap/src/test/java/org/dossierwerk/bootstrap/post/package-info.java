/** Mail that comes back, with mailboxes in this process and with a post office of its own. */
@NullMarked
package org.dossierwerk.bootstrap.post;

import org.jspecify.annotations.NullMarked;
