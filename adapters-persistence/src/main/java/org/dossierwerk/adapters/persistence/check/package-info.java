/**
 * Whether everything that was kept still makes sense together: promises of the storage and of the store of files, each asked for
 * by a class of its own, without changing anything.
 */
@NullMarked
package org.dossierwerk.adapters.persistence.check;

import org.jspecify.annotations.NullMarked;
