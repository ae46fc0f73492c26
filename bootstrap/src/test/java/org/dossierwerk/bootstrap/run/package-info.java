/**
 * The run command: the application with the PostgreSQL that comes with the build, its data kept in a folder of the
 * project.
 */
@NullMarked
package org.dossierwerk.bootstrap.run;

import org.jspecify.annotations.NullMarked;
