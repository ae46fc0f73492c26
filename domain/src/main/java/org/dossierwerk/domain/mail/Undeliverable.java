package org.dossierwerk.domain.mail;

import java.time.Instant;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * An address that nobody reads mail at: a server said so for good. What the office sends by itself stays behind until
 * somebody has another address, or says that this one works again.
 *
 * @param diagnostic what the server said
 */
public record Undeliverable(EmailAddress address, Instant since, String diagnostic) {}
