/**
 * What the pages are made of, and the answer when a request fails before it reaches a page.
 */
@NullMarked
package org.dossierwerk.bootstrap.web;

import org.jspecify.annotations.NullMarked;
