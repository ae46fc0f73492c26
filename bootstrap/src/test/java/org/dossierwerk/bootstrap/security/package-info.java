/**
 * The doors, headers and routes of the application, over HTTP.
 */
@NullMarked
package org.dossierwerk.bootstrap.security;

import org.jspecify.annotations.NullMarked;
