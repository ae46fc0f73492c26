/**
 * Files of people who mean harm, and of machines that fail, each made by code lest they lie about (HOSTILE C).
 */
@NullMarked
package org.dossierwerk.application.testkit.hostile;

import org.jspecify.annotations.NullMarked;
