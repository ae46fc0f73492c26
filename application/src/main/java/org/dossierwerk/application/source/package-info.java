/**
 * How clients share source data with the office: setting out to a provider, coming back, and fetching the data into the
 * dossier.
 */
@NullMarked
package org.dossierwerk.application.source;

import org.jspecify.annotations.NullMarked;
