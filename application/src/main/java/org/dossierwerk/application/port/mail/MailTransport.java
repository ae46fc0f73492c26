package org.dossierwerk.application.port.mail;

/** Whatever carries mail: one implementation for each kind of server, safe for use by many threads. */
public interface MailTransport {

    /**
     * Hands the message over. When this returns, somebody else has it.
     *
     * @throws org.dossierwerk.application.port.ProviderFailure when nobody has it, or nobody knows
     */
    void send(OutgoingMail mail);
}
