/**
 * What keeps files, looks for viruses in them, and makes PDF of them.
 */
@NullMarked
package org.dossierwerk.application.port.file;

import org.jspecify.annotations.NullMarked;
