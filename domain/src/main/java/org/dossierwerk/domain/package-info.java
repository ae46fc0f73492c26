/** domain. */
@org.jspecify.annotations.NullMarked
package org.dossierwerk.domain;
