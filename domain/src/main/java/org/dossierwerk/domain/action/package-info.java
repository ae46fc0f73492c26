/**
 * What the client is asked to do, for each appointment and product, and how far the client has come with it.
 */
@NullMarked
package org.dossierwerk.domain.action;

import org.jspecify.annotations.NullMarked;
