/**
 * What a test of the core, of an adapter or of a host needs: a storage and a mail transport in memory, a clock that is
 * set, ids that count, and examples of every aggregate. The contracts that every adapter passes are beside it.
 */
@NullMarked
package org.dossierwerk.application.testkit;

import org.jspecify.annotations.NullMarked;
