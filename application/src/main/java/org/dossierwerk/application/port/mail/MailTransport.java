package org.dossierwerk.application.port.mail;

/** Whatever carries mail: one implementation for each kind of server, safe for use by many threads. */
public interface MailTransport {

    /**
     * Hands the message over. When this returns, somebody else has it for at least one of its readers, and what came of the
     * others is said.
     *
     * @throws org.dossierwerk.application.port.ProviderFailure when nobody has it (REJECTED when nobody ever will), or
     *     nobody knows (UNKNOWN)
     */
    Handover send(OutgoingMail mail);
}
