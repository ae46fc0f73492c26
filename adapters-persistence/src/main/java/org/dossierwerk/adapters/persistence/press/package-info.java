/**
 * Makes PDF of what people send, and asks a virus scanner about it. Parsers of foreign files run in a process of their own, with
 * little memory, for a short time, and where possible without a network (docs/adr/0009).
 */
@NullMarked
package org.dossierwerk.adapters.persistence.press;

import org.jspecify.annotations.NullMarked;
