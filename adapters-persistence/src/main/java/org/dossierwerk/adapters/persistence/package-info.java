/**
 * The storage on PostgreSQL. A host opens it with {@link org.dossierwerk.adapters.persistence.JpaStorage} on its own entity
 * manager factory or transactions, and brings the schema up with {@link org.dossierwerk.adapters.persistence.Migrations};
 * nothing else in these packages is meant for others.
 */
@NullMarked
package org.dossierwerk.adapters.persistence;

import org.jspecify.annotations.NullMarked;
