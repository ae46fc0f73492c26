package org.dossierwerk.adapters.web.adviser.mail;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.adviser.mail.MailScreens.Addressee;
import org.dossierwerk.adapters.web.adviser.mail.MailScreens.Attached;
import org.dossierwerk.adapters.web.adviser.mail.MailScreens.Bounced;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Sending;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.UploadForm;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.mail.Composer;
import org.dossierwerk.application.mail.Composer.Writing;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.Recipients;

/** The page to write a mail on, as the draft is. */
final class WritingView {

    private WritingView() {}

    static MailScreens.Writing of(DeskVisit visit, LetterPlace place, Input input) {
        var words = visit.words();
        var writing = visit.desk().composer().open(place.about());
        var details = visit.desk().dossiers().get(place.about().dossier());
        var draft = writing.draft();
        var content = draft.content();
        var errors = input.errors(words);
        var item = place.about().item();
        var tree = item == null
                ? DossierTree.of(details, words, Spot.MAIL)
                : DossierTree.of(details, words, Spot.APPOINTMENT_MAIL, item);
        var template = content.template();
        var followUp = content.followUp();
        return new MailScreens.Writing(
                tree,
                place.href(),
                about(details, place.about(), words),
                errors,
                draft.id().value().toString(),
                content.occasion().name(),
                template == null ? "" : template.value().toString(),
                Long.toString(content.templateVersion()),
                Field.of("choice", words.of("mail.template"), "")
                        .hint(words.of("mail.template.replaces"))
                        .errors(errors),
                templates(writing, words),
                writing.people().stream().map(WritingView::addressee).toList(),
                field(TypedLetter.TO, words.of("mail.to"), content.to(), errors).eye(Eye.OPEN),
                field(TypedLetter.CC, words.of("mail.cc"), content.cc(), errors)
                        .optional()
                        .eye(Eye.OPEN),
                field(
                                TypedLetter.SUBJECT,
                                words.of("mail.subject"),
                                content.letter().subject(),
                                errors)
                        .eye(Eye.OPEN),
                field(TypedLetter.TEXT, words.of("mail.text"), content.letter().text(), errors)
                        .eye(Eye.OPEN),
                writing.chips(),
                field(TypedLetter.FILES, words.of("mail.files"), "", errors)
                        .hint(words.of("mail.file.limit", MailDraft.MOST_BYTES / (1024 * 1024)))
                        .optional(),
                attached(draft, words),
                bounced(visit, place),
                upload(place, words),
                field("document", words.of("mail.file.from-dossier"), "", errors),
                documents(writing, words),
                field(
                                TypedLetter.FOLLOW_UP,
                                words.of("mail.follow-up"),
                                followUp == null ? input.text(TypedLetter.FOLLOW_UP) : followUp.toString(),
                                errors)
                        .hint(words.of("mail.follow-up-hint"))
                        .optional(),
                content.occasion().carriesAppointment(),
                writing.kept() ? saved(visit, draft.savedAt()) : "");
    }

    static String saved(DeskVisit visit, Instant moment) {
        return visit.words().of("mail.saved", visit.words().timeIn(visit.zone(), moment));
    }

    private static Field field(String id, String label, String value, List<FieldError> errors) {
        return Field.of(id, label, value).errors(errors);
    }

    private static String about(DossierViews.Details dossier, Composer.About about, Words words) {
        var item = about.item();
        return item == null
                ? dossier.title() + " · " + dossier.number()
                : item.fold(new DossierItem.Cases<String>() {
                    @Override
                    public String appointment(AppointmentId id) {
                        return dossier.appointments().stream()
                                .filter(line -> line.id().equals(id))
                                .map(line -> words.date(line.time().wallTime().toLocalDate()) + " · " + line.title())
                                .collect(Collectors.joining());
                    }

                    @Override
                    public String product(ProductId id) {
                        return dossier.products().stream()
                                .filter(line -> line.id().equals(id))
                                .map(line -> line.kind().name())
                                .collect(Collectors.joining());
                    }
                });
    }

    private static List<Option> templates(Writing writing, Words words) {
        return writing.templates().stream()
                .map(choice -> new Option(
                        choice.template().value().toString(),
                        choice.name().isEmpty()
                                ? words.of("mail.occasion." + choice.occasion().name())
                                : choice.name(),
                        choice.template().equals(writing.draft().content().template())))
                .toList();
    }

    private static Addressee addressee(Reader reader) {
        var recipient = reader.recipient();
        return new Addressee(recipient.name(), String.valueOf(recipient.email()), Recipients.shown(recipient));
    }

    private static List<Attached> attached(MailDraft.Snapshot draft, Words words) {
        return draft.enclosures().stream()
                .map(file -> new Attached(file.file().value().toString(), file.name(), words.size(file.size())))
                .toList();
    }

    private static List<Option> documents(Writing writing, Words words) {
        return writing.documents().stream()
                .map(document -> new Option(
                        document.document().value().toString(),
                        document.kind() + " – " + document.name() + " (" + words.size(document.size()) + ")",
                        false))
                .toList();
    }

    private static List<Bounced> bounced(DeskVisit visit, LetterPlace place) {
        return visit.desk().returns().undeliverable(place.about().dossier()).stream()
                .map(flagged -> new Bounced(
                        flagged.address().value(),
                        visit.words()
                                .of(
                                        "card.undeliverable",
                                        flagged.address(),
                                        visit.words().momentIn(visit.zone(), flagged.since()),
                                        flagged.diagnostic())))
                .toList();
    }

    private static UploadForm upload(LetterPlace place, Words words) {
        return Sending.form(words, place.href() + "/files", EnumSet.allOf(FileType.class), "")
                .upTo(MailDraft.MOST_BYTES);
    }
}
