package org.dossierwerk.application.mail;

import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Postmark;

/** Marks messages as they leave, and knows by the marks what comes back. */
final class Postmarks {

    private static final int TOKEN_LENGTH = 32;

    private final Workbench bench;
    private final Tokens tokens;
    private final ReturnAddresses addresses;

    Postmarks(Workbench bench, Tokens tokens, ReturnAddresses addresses) {
        this.bench = bench;
        this.tokens = tokens;
        this.addresses = addresses;
    }

    /** The mark of a message; the same for each attempt to send it under the same message id. */
    Postmark stamp(MailMessageId message, String messageId) {
        return bench.stores().postmarks().keep(new Postmark(token(), message, messageId));
    }

    /** Small letters and digits only: servers on the way may change the case of an address. */
    private String token() {
        return Digest.sha256(tokens.fresh()).substring(0, TOKEN_LENGTH);
    }

    /** The message whose own address this came to: only its reader, and servers on the way, know it. */
    Optional<Postmark> addressed(IncomingMail mail) {
        return mail.addressedTo().stream()
                .flatMap(address -> addresses.tokenIn(address).stream())
                .flatMap(token -> bench.stores().postmarks().find(token).stream())
                .findFirst();
    }

    /** The message this comes back to, as far as anybody can tell. */
    Optional<Postmark> concerned(IncomingMail mail) {
        return addressed(mail).or(() -> named(mail));
    }

    private Optional<Postmark> named(IncomingMail mail) {
        var report = mail.report();
        var original = report == null || report.originalMessageId() == null
                ? Stream.<String>empty()
                : Stream.of(report.originalMessageId());
        return Stream.concat(original, mail.answers().stream())
                .flatMap(id -> bench.stores().postmarks().findSent(id).stream())
                .findFirst();
    }
}
