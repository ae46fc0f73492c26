/**
 * What every storage must do, as tests: a storage's own test implements these interfaces and gets the cases. The storage
 * in memory and the one on PostgreSQL pass the same.
 */
@NullMarked
package org.dossierwerk.application.testkit.contract;

import org.jspecify.annotations.NullMarked;
