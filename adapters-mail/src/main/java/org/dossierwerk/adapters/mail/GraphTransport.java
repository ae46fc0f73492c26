package org.dossierwerk.adapters.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;

/**
 * Hands messages to Microsoft Graph as MIME, because Graph's own form of a message knows neither our message id nor a calendar
 * part. Graph says only that it has a message; a reader who does not exist comes back as a mail to the mailbox.
 */
public final class GraphTransport implements MailTransport {

    /** A request may have four megabytes. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Graph graph;
    private final GraphHttp http;
    private final GraphToken token;
    private final URI sendMail;
    private final MimeWriter mime = new MimeWriter();

    private GraphTransport(Graph graph, Clock clock) {
        this.graph = graph;
        this.http = new GraphHttp(graph.patience(), clock);
        this.token = new GraphToken(graph, http, clock);
        this.sendMail = URI.create(graph.service() + "/v1.0/users/"
                + URLEncoder.encode(HeaderText.address(graph.mailbox()), StandardCharsets.UTF_8) + "/sendMail");
    }

    public static GraphTransport to(Graph graph) {
        return new GraphTransport(graph, Clock.systemUTC());
    }

    /** @param clock by which tokens expire */
    static GraphTransport at(Graph graph, Clock clock) {
        return new GraphTransport(graph, clock);
    }

    @Override
    public Handover send(OutgoingMail mail) {
        var body = body(mail);
        var access = token.get();
        var answer = post(body, access);
        if (answer.status() == 401) {
            token.discard(access);
            answer = post(body, token.get());
        }
        if (answer.status() / 100 != 2) {
            throw failure(answer);
        }
        return Handover.toAll();
    }

    private byte[] body(OutgoingMail mail) {
        MimeWriter.readers(mail);
        var encoded = new Limited();
        try (var out = Base64.getEncoder().wrap(encoded)) {
            mime.write(mail, out);
        } catch (TooLarge e) {
            throw new ProviderFailure(Kind.REJECTED, "Larger than the 4 MB that Graph takes, attachments included", e);
        } catch (IOException e) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "An attachment could not be read: " + e, e);
        }
        return encoded.toByteArray();
    }

    private GraphHttp.Answer post(byte[] body, String access) {
        return http.send(HttpRequest.newBuilder(sendMail)
                .header("Authorization", "Bearer " + access)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private ProviderFailure failure(GraphHttp.Answer answer) {
        return new ProviderFailure(
                kind(answer.status()),
                graph + " did not take the message: " + answer.status() + " " + GraphJson.error(answer.body()),
                answer.retryAfter(),
                null);
    }

    /** A broken server or gateway may have taken the message; one that is too busy has not. */
    private static Kind kind(int status) {
        return switch (status) {
            case 408, 425, 429, 503, 509 -> Kind.TRY_AGAIN;
            case 401, 403, 404 -> Kind.RECONNECT;
            default -> status >= 500 ? Kind.UNKNOWN : status >= 400 ? Kind.REJECTED : Kind.RECONNECT;
        };
    }

    private static final class TooLarge extends IOException {
        TooLarge() {
            super("Too large");
        }
    }

    /** Never holds more than may be sent. */
    private static final class Limited extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            if (kept.size() + length > LARGEST) {
                throw new TooLarge();
            }
            kept.write(octets, offset, length);
        }

        byte[] toByteArray() {
            return kept.toByteArray();
        }
    }
}
