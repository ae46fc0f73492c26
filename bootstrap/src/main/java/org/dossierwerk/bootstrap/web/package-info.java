/**
 * What the pages are made of, and the name that every request gets.
 */
@NullMarked
package org.dossierwerk.bootstrap.web;

import org.jspecify.annotations.NullMarked;
