package org.dossierwerk.application.work;

import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.mail.MailEvent;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;

/**
 * Tells the adviser of a dossier that a mail did not get to its reader, until somebody sends it again or says that it was dealt
 * with (readings 39 and 40).
 */
final class MailAlerts implements InsideReaction<MailEvent> {

    private final Workbench bench;
    private final Stores stores;

    MailAlerts(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    @Override
    public Class<MailEvent> to() {
        return MailEvent.class;
    }

    @Override
    public void react(MailEvent event) {
        reactToAll(List.of(event));
    }

    @Override
    public void reactToAll(List<MailEvent> events) {
        var changed = events.stream().flatMap(this::changed).toList();
        if (!changed.isEmpty()) {
            stores.alerts().saveAll(changed);
        }
    }

    private Stream<Alert> changed(MailEvent event) {
        if (event instanceof MailEvent.Failed || event instanceof MailEvent.PartlyRefused) {
            return raised(event.message(), AlertReason.MAIL_FAILED);
        } else if (event instanceof MailEvent.Bounced) {
            return raised(event.message(), AlertReason.MAIL_BOUNCED);
        } else if (event instanceof MailEvent.NotSendable) {
            return raised(event.message(), AlertReason.MAIL_WITHOUT_ADDRESS);
        }
        return event instanceof MailEvent.Retried ? settled(event.message()) : Stream.empty();
    }

    private Stream<Alert> settled(MailMessageId id) {
        return stores.alerts().about(id).stream()
                .filter(alert -> alert.snapshot().notice().reason() != AlertReason.FOLLOW_UP)
                .map(alert -> {
                    alert.settle(bench.now());
                    return alert;
                });
    }

    private Stream<Alert> raised(MailMessageId id, AlertReason reason) {
        var message = stores.mailMessages().find(id).map(MailMessage::snapshot).orElseThrow();
        var dossier = message.cause().dossier();
        return dossier == null
                ? Stream.empty()
                : stores.dossiers().find(dossier).map(Dossier::snapshot).stream()
                        .map(known -> Alert.raise(new AlertId(bench.nextId()), notice(known, message, reason)));
    }

    /** Not about the appointment: that a mail did not arrive stays to be seen when the appointment is gone. */
    private Alert.Notice notice(Dossier.Snapshot dossier, MailMessage.Snapshot message, AlertReason reason) {
        return new Alert.Notice(
                dossier.handling().adviser(), dossier.id(), null, reason, text(message), bench.now(), message.id());
    }

    private static String text(MailMessage.Snapshot message) {
        var why = message.failure().replaceAll("\\s+", " ").strip();
        var text = message.status() == MailStatus.SENT
                ? why
                : message.recipient().name() + (why.isEmpty() ? "" : " – " + why);
        return text.length() > Alert.LONGEST_TEXT ? text.substring(0, Alert.LONGEST_TEXT - 1) + "…" : text;
    }
}
