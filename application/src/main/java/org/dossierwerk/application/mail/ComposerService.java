package org.dossierwerk.application.mail;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraft.Content;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.mail.Recipients;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

final class ComposerService implements Composer {

    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern MARK = Pattern.compile("\\{\\{[^{}]*}}");

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Correspondence correspondence;
    private final Beginnings beginnings;
    private final DossierFiles documents;
    private final EnclosureIntake intake;
    private final Supplier<HtmlCleaner> cleaner;

    ComposerService(
            Workbench bench,
            Gate gate,
            Addresses addresses,
            EnclosureIntake intake,
            MissingDocuments missing,
            Supplier<HtmlCleaner> cleaner) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.correspondence = new Correspondence(bench, addresses);
        this.beginnings = new Beginnings(bench, correspondence, addresses, missing);
        this.documents = new DossierFiles(stores);
        this.intake = intake;
        this.cleaner = cleaner;
    }

    private RichText rich() {
        return new RichText(cleaner.get());
    }

    @Override
    public Writing open(About about) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var subject = subject(me, about);
            var kept = draft(me, about).map(MailDraft::snapshot);
            if (kept.isPresent()) {
                return writing(
                        subject, kept.get(), true, marked(subject, kept.get().content()));
            }
            var first = beginnings.first(subject);
            var begun = begun(me, about, first, new MailDraftId(bench.nextId()));
            return writing(subject, begun.snapshot(), false, first.letter());
        });
    }

    private Writing writing(Beginnings.Subject subject, MailDraft.Snapshot draft, boolean kept, Letter marked) {
        return new Writing(
                draft,
                kept,
                chips(rich().html(marked)),
                beginnings.choices(subject),
                subject.readers(),
                documents.of(draft.dossier()));
    }

    /** As long as nothing was changed about what a template gave, it can be told what was put in. */
    private Letter marked(Beginnings.Subject subject, Content kept) {
        return beginnings
                .again(subject, kept.template())
                .filter(begun -> unmarked(begun).letter().equals(kept.letter()))
                .map(Content::letter)
                .orElse(kept.letter());
    }

    private static String chips(String html) {
        return html.replace(MailValues.BEGIN, "<span class=\"filled\">").replace(MailValues.END, "</span>");
    }

    @Override
    public void fill(About about, @Nullable MailTemplateId template) {
        change(about, (me, draft) -> {
            var begun = unmarked(beginnings.with(subject(me, about), template));
            draft.write(
                    new Content(
                            begun.occasion(),
                            begun.template(),
                            begun.templateVersion(),
                            begun.to(),
                            begun.cc(),
                            begun.letter(),
                            draft.snapshot().content().followUp()),
                    bench.now());
        });
    }

    @Override
    public MailDraft.Snapshot keep(MailDraftId form, About about, Content typed) {
        return stores.unitOfWork().call(() -> {
            var me = gate.enterToWork();
            subject(me, about);
            var content = cleaned(typed);
            var draft = draft(me, about)
                    .orElseGet(() -> MailDraft.begin(
                            freeId(form), me.id(), about.dossier(), about.item(), content, bench.now()));
            draft.write(content, bench.now());
            stores.mailDrafts().save(draft);
            return draft.snapshot();
        });
    }

    /** The form's own, unless somebody else's draft has it. */
    private MailDraftId freeId(MailDraftId form) {
        return stores.mailDrafts().find(form).isEmpty() ? form : new MailDraftId(bench.nextId());
    }

    private Content cleaned(Content typed) {
        var letter = typed.letter();
        return new Content(
                typed.occasion(),
                typed.template(),
                typed.templateVersion(),
                typed.to(),
                typed.cc(),
                letter.isRich() ? rich().typed(letter.subject(), letter.html()) : letter,
                typed.followUp());
    }

    @Override
    public void discard(About about) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            subject(me, about);
            draft(me, about).ifPresent(stores.mailDrafts()::remove);
        });
    }

    @Override
    public void attach(About about, String name, InputStream bytes) {
        stores.unitOfWork().read(() -> subject(gate.enterToWork(), about));
        var received = intake.receive(about.dossier(), name, bytes);
        change(about, (me, draft) -> draft.enclose(received, bench.now()));
    }

    @Override
    public void attach(About about, RequestedDocumentId document) {
        change(about, (me, draft) -> draft.enclose(documents.newest(about.dossier(), document), bench.now()));
    }

    @Override
    public void leaveOut(About about, FileId file) {
        change(about, (me, draft) -> draft.leaveOut(file, bench.now()));
    }

    private interface Change {
        void of(Visitor me, MailDraft draft);
    }

    private void change(About about, Change change) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var subject = subject(me, about);
            var draft = draft(me, about)
                    .orElseGet(() -> begun(me, about, beginnings.first(subject), new MailDraftId(bench.nextId())));
            change.of(me, draft);
            stores.mailDrafts().save(draft);
        });
    }

    private MailDraft begun(Visitor me, About about, Content content, MailDraftId id) {
        return MailDraft.begin(id, me.id(), about.dossier(), about.item(), unmarked(content), bench.now());
    }

    private Content unmarked(Content content) {
        var letter = content.letter();
        return new Content(
                content.occasion(),
                content.template(),
                content.templateVersion(),
                content.to(),
                content.cc(),
                new Letter(
                        MailValues.unmarked(letter.subject()),
                        MailValues.unmarked(letter.text()),
                        MailValues.unmarked(letter.isRich() ? rich().html(letter) : "")),
                content.followUp());
    }

    private Optional<MailDraft> draft(Visitor me, About about) {
        return stores.mailDrafts().of(me.id(), about.dossier(), about.item());
    }

    private Beginnings.Subject subject(Visitor me, About about) {
        return beginnings.subject(gate.dossier(me, about.dossier()).snapshot(), about.item(), me.user());
    }

    @Override
    public String preview(About about) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            var subject = subject(me, about);
            var content = draft(me, about)
                    .map(known -> known.snapshot().content())
                    .orElseGet(() -> unmarked(beginnings.first(subject)));
            var language = subject.dossier().manner().language();
            return HtmlPart.of(content.letter(), language, bench.settings().name());
        });
    }

    @Override
    public List<MailMessageId> send(Send command) {
        var content = command.content();
        var to = Recipients.read("to", content.to());
        var cc = Recipients.read("cc", content.cc());
        var letter = finished(content.letter());
        var mails = content.occasion().carriesAppointment() ? apart(to, cc) : together(to, cc);
        var ids = mails.stream().map(mail -> idOf(command, letter, mail)).toList();
        return Once.of(stores.unitOfWork(), () -> sent(command, ids), () -> sendNew(command, letter, mails, ids));
    }

    /** One message: to somebody, and perhaps to others too. */
    private record Mail(Recipient recipient, List<Copy> copies) {}

    private static List<Mail> apart(List<Recipient> to, List<Recipient> cc) {
        return requireSome(to, cc).stream()
                .map(copy -> new Mail(copy.recipient(), List.of()))
                .toList();
    }

    private static List<Mail> together(List<Recipient> to, List<Recipient> cc) {
        var all = requireSome(to, cc);
        return List.of(new Mail(all.get(0).recipient(), all.subList(1, all.size())));
    }

    /** Everybody once; at least one of them under To. */
    private static List<Copy> requireSome(List<Recipient> to, List<Recipient> cc) {
        if (to.isEmpty()) {
            throw new MailRefusal.NoRecipient("to");
        }
        var all = new ArrayList<Copy>();
        to.forEach(one -> all.add(new Copy(one, Copy.Kind.TO)));
        cc.stream()
                .filter(one -> to.stream().noneMatch(known -> key(known).equals(key(one))))
                .forEach(one -> all.add(new Copy(one, Copy.Kind.CC)));
        if (all.size() > MOST_RECIPIENTS) {
            throw new MailRefusal.TooManyRecipients(MOST_RECIPIENTS);
        }
        return all;
    }

    private static String key(Recipient recipient) {
        return Objects.requireNonNull(recipient.email()).key();
    }

    private Letter finished(Letter typed) {
        var subject = Text.required("subject", typed.subject(), LONGEST_SUBJECT);
        var letter = typed.isRich() ? rich().typed(subject, typed.html()) : new Letter(subject, typed.text());
        var text = Text.block("text", letter.text(), LONGEST_TEXT);
        if (text.isEmpty()) {
            throw new InvalidValue("text", "text.missing");
        }
        requireFilled("subject", subject);
        requireFilled("text", text);
        return new Letter(subject, text, letter.html());
    }

    private static void requireFilled(String field, String text) {
        var mark = MARK.matcher(text);
        if (mark.find()) {
            throw new MailRefusal.UnfilledPlaceholder(field, mark.group());
        }
    }

    /** The same for the same words to the same readers from the same form; other words are another message. */
    private static MailMessageId idOf(Send command, Letter letter, Mail mail) {
        var identity = Stream.of(
                        Stream.of(
                                command.form().value().toString(),
                                command.about().dossier().value().toString(),
                                command.about()
                                        .optionalItem()
                                        .map(item -> item.value().toString())
                                        .orElse(""),
                                key(mail.recipient()),
                                letter.subject(),
                                letter.text(),
                                letter.html()),
                        mail.copies().stream().map(copy -> copy.kind() + key(copy.recipient())))
                .flatMap(words -> words)
                .reduce((one, other) -> one + "\0" + other)
                .orElseThrow();
        return new MailMessageId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<List<MailMessageId>> sent(Send command, List<MailMessageId> ids) {
        subject(gate.enterToWork(), command.about());
        boolean all = ids.stream().allMatch(id -> stores.mailMessages().find(id).isPresent());
        return all ? Optional.of(ids) : Optional.empty();
    }

    private List<MailMessageId> sendNew(Send command, Letter letter, List<Mail> mails, List<MailMessageId> ids) {
        var me = gate.enterToWork();
        var subject = subject(me, command.about());
        var content = command.content();
        if (content.occasion().carriesAppointment() && subject.appointment() == null
                || !content.occasion().carriesAppointment()
                        && !content.occasion().isFree()) {
            throw new MailRefusal.NoTemplate();
        }
        var draft = draft(me, command.about());
        var enclosures = enclosures(command, draft);
        var followUp = content.followUp() == null ? null : moment(content.followUp());
        for (int i = 0; i < mails.size(); i++) {
            if (stores.mailMessages().find(ids.get(i)).isEmpty()) {
                correspondence.writeByHand(
                        ids.get(i),
                        subject,
                        content,
                        mails.get(i).recipient(),
                        mails.get(i).copies(),
                        letter,
                        enclosures);
            }
        }
        if (followUp != null) {
            stores.alerts()
                    .save(Alert.raise(new AlertId(bench.nextId()), notice(command, me, letter, followUp, ids.get(0))));
        }
        draft.ifPresent(stores.mailDrafts()::remove);
        return ids;
    }

    /** What stood there when it was sent goes along; a page of before cannot send without its files. */
    private static List<Enclosure> enclosures(Send command, Optional<MailDraft> draft) {
        var there = draft.map(known -> known.snapshot().enclosures()).orElse(List.of());
        var wanted = there.stream()
                .filter(enclosure -> command.files().contains(enclosure.file()))
                .toList();
        if (wanted.size() < command.files().size()) {
            throw new MailRefusal.FilesGone();
        }
        return wanted;
    }

    private Instant moment(LocalDateTime wallTime) {
        var moment = wallTime.atZone(bench.settings().zone()).toInstant();
        if (!moment.isAfter(bench.now())) {
            throw new MailRefusal.FollowUpInThePast();
        }
        return moment;
    }

    /** For whoever wrote it, from the chosen moment on and not before (MAIL-05). */
    private static Alert.Notice notice(Send command, Visitor me, Letter letter, Instant from, MailMessageId mail) {
        return new Alert.Notice(
                me.id(),
                command.about().dossier(),
                command.about().item(),
                AlertReason.FOLLOW_UP,
                letter.subject(),
                from,
                mail);
    }
}
