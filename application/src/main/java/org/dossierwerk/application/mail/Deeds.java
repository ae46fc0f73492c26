package org.dossierwerk.application.mail;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.mail.MailLedger.Deed;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.domain.appointment.Aspect;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Occasion;

/** Who did what an automatic message was written for, as the audit trail has it. */
record Deeds(AuditTrail trail) {

    private static final int ENTRIES = 200;

    Optional<Deed> of(MailMessage.Snapshot message) {
        var appointment = message.cause().appointment();
        return appointment == null || message.cause().author() != null
                ? Optional.empty()
                : trail.about(appointment.value(), ENTRIES).stream()
                        .filter(entry ->
                                entry.action().equals(action(message.cause().occasion())))
                        .filter(entry -> !entry.at().isAfter(message.writtenAt()))
                        .filter(entry -> !entry.actorName().isEmpty())
                        .findFirst()
                        .map(entry -> new Deed(entry.actorName(), entry.at(), aspects(entry)));
    }

    private static String action(Occasion occasion) {
        return switch (occasion) {
            case CONFIRMATION -> "appointment.planned/1";
            case CHANGE -> "appointment.changed/1";
            case CANCELLATION -> "appointment.cancelled/1";
            default -> "";
        };
    }

    private static Set<Aspect> aspects(AuditTrail.Entry entry) {
        return Stream.of(entry.facts().getOrDefault("aspects", "").split(","))
                .filter(name -> !name.isEmpty())
                .map(Aspect::valueOf)
                .collect(Collectors.toSet());
    }
}
