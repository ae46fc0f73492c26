/**
 * What every page needs before it can be one: who visits, in which words, what was typed, and what is said about a refusal.
 */
@NullMarked
package org.dossierwerk.adapters.web.shared;

import org.jspecify.annotations.NullMarked;
