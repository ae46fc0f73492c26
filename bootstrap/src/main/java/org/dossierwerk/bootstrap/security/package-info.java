/**
 * Who gets in and what browsers are told: the filter chain, sessions as text, headers on every answer, passwords.
 */
@NullMarked
package org.dossierwerk.bootstrap.security;

import org.jspecify.annotations.NullMarked;
