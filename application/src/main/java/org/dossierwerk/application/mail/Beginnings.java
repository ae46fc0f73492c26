package org.dossierwerk.application.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.Composer.Choice;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.application.port.mail.LetterMarkup;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft.Content;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Placeholder;
import org.dossierwerk.domain.mail.Recipients;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * What somebody begins to write with: a template filled in for the dossier and its readers, or an empty letter that greets them, with
 * the writer's signature beneath. What was put in for a placeholder is {@linkplain MailValues#marked marked}.
 */
final class Beginnings {

    private final Workbench bench;
    private final Stores stores;
    private final Correspondence correspondence;
    private final Addresses addresses;
    private final MissingDocuments missing;
    private final Readers readers;

    Beginnings(Workbench bench, Correspondence correspondence, Addresses addresses, MissingDocuments missing) {
        this.bench = bench;
        this.stores = bench.stores();
        this.correspondence = correspondence;
        this.addresses = addresses;
        this.missing = missing;
        this.readers = new Readers(stores);
    }

    /**
     * What is written about, by whom.
     *
     * @param cards of those who can be written to
     */
    record Subject(
            Dossier.Snapshot dossier,
            @Nullable DossierItem item,
            Appointment.@Nullable Snapshot appointment,
            User.Snapshot author,
            List<Party.Snapshot> cards,
            List<Reader> readers) {}

    /** @throws org.dossierwerk.domain.shared.Refusal when the dossier has no such appointment or product */
    Subject subject(Dossier.Snapshot dossier, @Nullable DossierItem item, User.Snapshot author) {
        var appointment = item == null ? null : appointment(dossier, item);
        var cards = readers.cards(dossier);
        var to = Readers.among(cards).stream()
                .filter(reader -> reader.recipient().email() != null)
                .toList();
        var people = to.stream().map(Reader::person).toList();
        return new Subject(
                dossier,
                item,
                appointment,
                author,
                cards.stream().filter(card -> people.contains(card.id())).toList(),
                to);
    }

    private Appointment.@Nullable Snapshot appointment(Dossier.Snapshot dossier, DossierItem item) {
        return item.fold(new DossierItem.Cases<Optional<Appointment.Snapshot>>() {
                    @Override
                    public Optional<Appointment.Snapshot> appointment(AppointmentId id) {
                        return Optional.of(stores.appointments()
                                .find(id)
                                .map(Appointment::snapshot)
                                .filter(found -> found.dossier().equals(dossier.id()))
                                .orElseThrow(AppointmentRefusal.NotFound::new));
                    }

                    @Override
                    public Optional<Appointment.Snapshot> product(ProductId id) {
                        if (dossier.products().stream()
                                .noneMatch(product -> product.id().equals(id))) {
                            throw new DossierRefusal.ProductUnknown();
                        }
                        return Optional.empty();
                    }
                })
                .orElse(null);
    }

    /** The templates for it, the one that fits best first. */
    List<Choice> choices(Subject subject) {
        return templates(subject).stream()
                .map(template -> new Choice(template.id(), template.occasion(), template.name()))
                .toList();
    }

    private List<MailTemplate.Snapshot> templates(Subject subject) {
        var appointment = subject.appointment();
        var fitting = new ArrayList<MailTemplate.Snapshot>();
        if (appointment != null) {
            occasions(appointment)
                    .map(occasion -> stores.mailTemplates().findFor(occasion, appointment.type()))
                    .flatMap(Optional::stream)
                    .map(MailTemplate::snapshot)
                    .forEach(fitting::add);
        }
        stores.mailTemplates().all().stream()
                .map(MailTemplate::snapshot)
                .filter(template -> template.occasion().isFree() && template.active())
                .filter(template -> template.type() == null
                        || appointment != null && appointment.type().equals(template.type()))
                .sorted(Comparator.comparing(MailTemplate.Snapshot::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(fitting::add);
        return fitting;
    }

    /** Nobody can be reminded of documents when none is missing. */
    private Stream<Occasion> occasions(Appointment.Snapshot appointment) {
        if (!appointment.active()) {
            return Stream.of(Occasion.CANCELLATION);
        }
        var always = Stream.of(Occasion.CONFIRMATION, Occasion.CHANGE);
        return missing.by(appointment).isEmpty() ? always : Stream.concat(always, Stream.of(Occasion.REMINDER));
    }

    Content first(Subject subject) {
        var templates = templates(subject);
        return subject.appointment() == null || templates.isEmpty()
                ? content(subject, null)
                : content(subject, templates.get(0));
    }

    /** @param template one of those that are offered, or null for an empty letter */
    Content with(Subject subject, @Nullable MailTemplateId template) {
        return again(subject, template).orElseThrow(MailRefusal.NoTemplate::new);
    }

    /** The same as {@link #with}, unless the template is no longer offered. */
    Optional<Content> again(Subject subject, @Nullable MailTemplateId template) {
        return template == null
                ? Optional.of(content(subject, null))
                : templates(subject).stream()
                        .filter(known -> known.id().equals(template))
                        .findFirst()
                        .map(known -> content(subject, known));
    }

    private Content content(Subject subject, MailTemplate.@Nullable Snapshot template) {
        return new Content(
                template != null && template.occasion().carriesAppointment() ? template.occasion() : Occasion.LETTER,
                template == null ? null : template.id(),
                template == null ? 0 : template.version(),
                Recipients.line(
                        subject.readers().stream().map(Reader::recipient).toList()),
                "",
                signed(letter(subject, template), subject.author().signature()),
                null);
    }

    private Letter letter(Subject subject, MailTemplate.@Nullable Snapshot template) {
        var settings = bench.settings();
        var variant = Correspondence.variant(subject.dossier());
        var values = MailValues.of(variant, settings)
                .dossier(subject.dossier())
                .adviser(adviser(subject))
                .portal(addresses.portal().toString());
        if (!subject.cards().isEmpty()) {
            values.clients(subject.cards());
        }
        if (subject.appointment() != null) {
            values.appointment(subject.appointment().particulars())
                    .documents(ReminderLetters.lines(missing.by(subject.appointment())));
        }
        var filled = values.marked().values();
        return template == null
                ? new Letter("", filled.get(Placeholder.SALUTATION) + ",")
                : MailTemplate.restore(template)
                        .wordingFor(variant, settings.language())
                        .with(filled);
    }

    private User.Snapshot adviser(Subject subject) {
        var adviser = subject.appointment() == null
                ? subject.dossier().handling().adviser()
                : subject.appointment().particulars().adviser();
        return stores.users().find(adviser).map(User::snapshot).orElseThrow(OfficeRefusal.NotFound::new);
    }

    /** With the writer's signature beneath (MAIL-03). */
    private static Letter signed(Letter letter, String signature) {
        if (signature.isEmpty()) {
            return letter;
        }
        return new Letter(
                letter.subject(),
                letter.text() + "\n\n" + signature,
                letter.isRich() ? letter.html() + "\n" + paragraphs(signature) : "");
    }

    private static String paragraphs(String signature) {
        return "<p>" + LetterMarkup.escape(signature).replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
    }
}
