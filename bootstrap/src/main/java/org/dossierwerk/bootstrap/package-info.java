/** bootstrap. */
@org.jspecify.annotations.NullMarked
package org.dossierwerk.bootstrap;
