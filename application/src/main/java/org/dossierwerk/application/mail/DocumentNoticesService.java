package org.dossierwerk.application.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Prompt;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;

final class DocumentNoticesService implements DocumentNotices {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Addresses addresses;
    private final Readers readers;
    private final VisibleDocuments documents;

    DocumentNoticesService(Workbench bench, Gate gate, Addresses addresses, VisibleDocuments documents) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.addresses = addresses;
        this.readers = new Readers(stores);
        this.documents = documents;
    }

    @Override
    public List<Mailing.Reader> readers(RequestedDocumentId document) {
        return stores.unitOfWork().read(() -> {
            var found = find(gate.enterToWork(), document);
            return Readers.among(readers.cards(found.dossier())).stream()
                    .filter(reader -> reader.recipient().email() != null)
                    .filter(reader -> concerns(found, reader.person()))
                    .toList();
        });
    }

    /** A document, and where it is asked for. */
    private record Found(Dossier.Snapshot dossier, DossierItem item, RequestedDocument row) {}

    private Found find(Visitor me, RequestedDocumentId document) {
        var check = stores.documentChecks()
                .holding(document)
                .map(DocumentCheck::snapshot)
                .orElseThrow(DocumentRefusal.NotFound::new);
        var dossier = gate.knownDossier(me, check.dossier())
                .map(Dossier::snapshot)
                .orElseThrow(DocumentRefusal.NotFound::new);
        return new Found(dossier, check.item(), check.document(document).orElseThrow(DocumentRefusal.NotFound::new));
    }

    private static boolean concerns(Found found, PartyId person) {
        return found.row().applicant() == null
                || found.dossier().client().applicants().stream()
                        .filter(applicant -> applicant.id().equals(found.row().applicant()))
                        .map(Applicant::person)
                        .anyMatch(person::equals);
    }

    @Override
    public void tell(Tell command) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var found = find(me, command.document());
            var cards = readers.cards(found.dossier());
            for (var person : command.readers()) {
                var reader = Readers.among(cards).stream()
                        .filter(one -> one.person().equals(person))
                        .filter(one -> one.recipient().email() != null)
                        .findFirst()
                        .orElseThrow(() -> new MailRefusal.NoRecipient("readers"));
                if (!documents.canBeSeen(command.document(), reader.recipient())) {
                    throw new MailRefusal.NotVisible();
                }
                write(command, found, reader, card(reader, cards), me.id());
            }
        });
    }

    private void write(Tell command, Found found, Mailing.Reader reader, Party.Snapshot card, UserId author) {
        var id = idOf(command, reader.person());
        if (stores.mailMessages().find(id).isEmpty()) {
            var template = stores.mailTemplates()
                    .findFor(Occasion.DOCUMENT_READY, null)
                    .orElseThrow(MailRefusal.NoTemplate::new)
                    .snapshot();
            var cause = MailMessage.Cause.byHand(
                            Occasion.DOCUMENT_READY,
                            found.dossier().id(),
                            found.item(),
                            0,
                            template.id(),
                            template.version(),
                            author)
                    .promptedBy(new Prompt.Ready(command.document()), author);
            var variant = Correspondence.variant(found.dossier());
            var values = MailValues.of(variant, bench.settings())
                    .clients(List.of(card))
                    .dossier(found.dossier())
                    .adviser(adviser(found.dossier()))
                    .portal(addresses.portal().toString())
                    .values();
            var letter = MailTemplate.restore(template)
                    .wordingFor(variant, bench.settings().language())
                    .with(values);
            stores.mailMessages()
                    .save(MailMessage.write(id, cause, reader.recipient(), variant, letter, null, bench.now()));
        }
    }

    private User.Snapshot adviser(Dossier.Snapshot dossier) {
        return stores.users()
                .find(dossier.handling().adviser())
                .map(User::snapshot)
                .orElseThrow(OfficeRefusal.NotFound::new);
    }

    private static Party.Snapshot card(Mailing.Reader reader, List<Party.Snapshot> cards) {
        return cards.stream()
                .filter(card -> card.id().equals(reader.person()))
                .findFirst()
                .orElseThrow();
    }

    private static MailMessageId idOf(Tell command, PartyId reader) {
        var identity = command.form() + " " + command.document().value() + " " + reader.value();
        return new MailMessageId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
    }
}
