package org.dossierwerk.application.mail;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.mail.DeliveryReport;
import org.dossierwerk.application.port.mail.DeliveryReport.Fate;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * What mail servers report of messages they could not deliver (CALENDAR M-7). An address is only flagged when a server says
 * that it is the address's own fault, and lasting.
 */
final class Bounces {

    private final Workbench bench;

    Bounces(Workbench bench) {
        this.bench = bench;
    }

    void take(MailMessage message, DeliveryReport report) {
        var reader = message.snapshot().recipient().email();
        if (reader == null) {
            return;
        }
        var fates = report.fates().stream()
                .filter(fate -> concerns(fate, reader, report))
                .toList();
        fates.stream().filter(Fate::delayed).findFirst().ifPresent(fate -> {
            message.delayed(Readable.line(fate.words()));
            bench.stores().mailMessages().save(message);
        });
        fates.stream().filter(Fate::failed).findFirst().ifPresent(fate -> bounce(message, reader, fate));
    }

    private void bounce(MailMessage message, EmailAddress reader, Fate fate) {
        var diagnostic = Readable.line(fate.words());
        message.bounced(diagnostic, bench.now());
        bench.stores().mailMessages().save(message);
        if (fate.lasting()) {
            bench.stores().undeliverables().flag(new Undeliverable(reader, bench.now(), diagnostic));
        }
    }

    /** A server may have passed the mail on to another address of the reader; then it is the only one reported. */
    private static boolean concerns(Fate fate, EmailAddress reader, DeliveryReport report) {
        var recipient = fate.recipient();
        return report.fates().size() == 1
                || recipient != null && recipient.key().equals(reader.key());
    }
}
