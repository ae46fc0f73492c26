/**
 * A PostgreSQL server that comes with the build: unpacked from a jar of the test class path, started on loopback with a
 * generated password, and stopped again. It carries the run command and the tests; the packaged application has none.
 */
@NullMarked
package org.dossierwerk.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
