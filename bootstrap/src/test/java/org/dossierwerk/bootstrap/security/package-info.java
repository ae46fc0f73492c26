/**
 * The doors, headers and routes of the application, over HTTP: all of its web over an office in memory.
 */
@NullMarked
package org.dossierwerk.bootstrap.security;

import org.jspecify.annotations.NullMarked;
