/**
 * What other systems use: JSON in, JSON or a problem (RFC 9457) out, let in by a token and never by a session.
 */
@NullMarked
package org.dossierwerk.adapters.web.rest;

import org.jspecify.annotations.NullMarked;
