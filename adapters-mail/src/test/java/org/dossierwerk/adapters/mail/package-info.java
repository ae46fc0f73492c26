/**
 * Mail as servers, programs and calendars read it, and what becomes of it when a server misbehaves.
 */
@NullMarked
package org.dossierwerk.adapters.mail;

import org.jspecify.annotations.NullMarked;
