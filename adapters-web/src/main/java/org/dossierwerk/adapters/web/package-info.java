/**
 * The adviser's desk and the client's portal in the browser: pages on Spring MVC, written as typed jte templates.
 *
 * <p>Pages talk to the application's conversations and views only; nothing here knows how anything is stored or sent.
 */
@NullMarked
package org.dossierwerk.adapters.web;

import org.jspecify.annotations.NullMarked;
