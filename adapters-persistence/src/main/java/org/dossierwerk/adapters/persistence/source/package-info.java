/**
 * The sharings of source data on PostgreSQL, and a provider of such data that is reached over HTTP with OAuth 2.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.source;

import org.jspecify.annotations.NullMarked;
