package org.dossierwerk.domain.mail;

import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** One reader; the address is null when none is known, and then nothing can be sent (reading 39). */
public record Recipient(String name, @Nullable EmailAddress email) {}
