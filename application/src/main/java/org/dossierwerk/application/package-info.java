/** application. */
@org.jspecify.annotations.NullMarked
package org.dossierwerk.application;
