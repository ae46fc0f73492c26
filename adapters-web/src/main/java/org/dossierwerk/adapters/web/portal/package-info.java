/**
 * The client's portal: an overview, the appointments, one appointment. It shows what the conversation gives a client and
 * has no way to anything else (POR-09).
 */
@NullMarked
package org.dossierwerk.adapters.web.portal;

import org.jspecify.annotations.NullMarked;
