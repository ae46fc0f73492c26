/**
 * What a client may see and do. Nothing here can be called for somebody else.
 */
@NullMarked
package org.dossierwerk.application.portal;

import org.jspecify.annotations.NullMarked;
