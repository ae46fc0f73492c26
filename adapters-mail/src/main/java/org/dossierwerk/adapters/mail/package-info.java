/** adapters-mail. */
@org.jspecify.annotations.NullMarked
package org.dossierwerk.adapters.mail;
