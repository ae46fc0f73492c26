/** adapters-web. */
@org.jspecify.annotations.NullMarked
package org.dossierwerk.adapters.web;
