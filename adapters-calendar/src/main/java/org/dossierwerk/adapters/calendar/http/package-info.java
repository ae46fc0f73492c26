/**
 * What the adapters that speak HTTP have in common.
 */
@NullMarked
package org.dossierwerk.adapters.calendar.http;

import org.jspecify.annotations.NullMarked;
