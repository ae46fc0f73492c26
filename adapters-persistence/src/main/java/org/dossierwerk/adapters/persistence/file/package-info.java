/**
 * Where files lie: in a folder or in an object store, encrypted before they get there.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.file;

import org.jspecify.annotations.NullMarked;
