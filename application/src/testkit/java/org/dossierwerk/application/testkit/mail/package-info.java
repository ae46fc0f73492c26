/**
 * Servers on loopback that carry mail badly, for tests of whoever carries mail: an SMTP server that fails at any stage of the
 * conversation, and a Graph server that takes nothing it does not understand.
 */
@NullMarked
package org.dossierwerk.application.testkit.mail;

import org.jspecify.annotations.NullMarked;
