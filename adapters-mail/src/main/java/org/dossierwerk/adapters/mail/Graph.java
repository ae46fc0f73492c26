package org.dossierwerk.adapters.mail;

import java.net.URI;
import java.time.Duration;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * How to reach a mailbox of Microsoft 365 through Graph, as an application with the right {@code Mail.Send}. An administrator
 * there limits that right to the one mailbox; without such a limit it holds for all of them.
 *
 * @param login where tokens are given
 * @param service where Graph is
 * @param tenant the directory of the organisation, by id or domain
 * @param clientId of the application
 * @param mailbox that mail comes from; the office's mailbox is this one or another address of it
 * @param patience for one whole answer
 */
public record Graph(
        URI login,
        URI service,
        String tenant,
        String clientId,
        String clientSecret,
        EmailAddress mailbox,
        Duration patience) {

    /** @throws IllegalArgumentException when a secret would cross a network in clear, or a part is missing */
    public Graph {
        requireProtected(login);
        requireProtected(service);
        if (!tenant.matches("[A-Za-z0-9.-]+") || clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("Graph wants a tenant, a client id and a client secret");
        }
        if (patience.toMillis() < 1) {
            throw new IllegalArgumentException("Not a time-out: " + patience);
        }
    }

    /** Microsoft's public cloud, with a hundred seconds for an answer. */
    public static Graph of(String tenant, String clientId, String clientSecret, EmailAddress mailbox) {
        return new Graph(
                URI.create("https://login.microsoftonline.com"),
                URI.create("https://graph.microsoft.com"),
                tenant,
                clientId,
                clientSecret,
                mailbox,
                Duration.ofSeconds(100));
    }

    private static void requireProtected(URI address) {
        var host = address.getHost();
        boolean inClear = "http".equals(address.getScheme()) && host != null && Loopback.is(host);
        if (host == null || !"https".equals(address.getScheme()) && !inClear) {
            throw new IllegalArgumentException("Not an address of Graph, or not protected: " + address);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Graph[" + mailbox.value() + " at " + service + "]";
    }
}
