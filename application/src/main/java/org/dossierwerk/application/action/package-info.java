/**
 * What clients are asked to do, and how it follows from the document checks.
 */
@NullMarked
package org.dossierwerk.application.action;

import org.jspecify.annotations.NullMarked;
