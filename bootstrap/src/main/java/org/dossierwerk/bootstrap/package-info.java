/**
 * The application: one office wired on Spring Boot, with its storage, its mail, its sessions and the threads of its relay.
 * Nothing here decides about the business; who embeds the library elsewhere writes this package anew.
 */
@NullMarked
package org.dossierwerk.bootstrap;

import org.jspecify.annotations.NullMarked;
