/**
 * Who gets in and what browsers are told: the filter chain, sessions as text, headers on every answer, passwords, and the
 * page for a request that failed before it reached one.
 */
@NullMarked
package org.dossierwerk.bootstrap.security;

import org.jspecify.annotations.NullMarked;
