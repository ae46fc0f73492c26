/**
 * What the client is asked to do, as the office sees and changes it: for one appointment or product, and for the whole dossier.
 */
@NullMarked
package org.dossierwerk.adapters.web.adviser.action;

import org.jspecify.annotations.NullMarked;
