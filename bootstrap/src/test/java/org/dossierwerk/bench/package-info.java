/**
 * The benchmark: the packaged application on a PostgreSQL of a chosen size, asked over HTTP, beside the floors that the
 * same machine sets in the same minutes. {@code ./bench} runs it.
 */
@NullMarked
package org.dossierwerk.bench;

import org.jspecify.annotations.NullMarked;
