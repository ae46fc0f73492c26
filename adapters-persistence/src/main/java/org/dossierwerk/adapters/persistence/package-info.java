/** adapters-persistence. */
@org.jspecify.annotations.NullMarked
package org.dossierwerk.adapters.persistence;
