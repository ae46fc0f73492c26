package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

final class MailTemplatesService implements MailTemplates, LetterTemplates {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;
    private final Supplier<HtmlCleaner> cleaner;
    private final TemplatePreview preview;

    MailTemplatesService(
            Workbench bench, Gate gate, Audit audit, Supplier<HtmlCleaner> cleaner, TemplatePreview preview) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
        this.cleaner = cleaner;
        this.preview = preview;
    }

    @Override
    public List<MailTemplate.Snapshot> list() {
        return stores.unitOfWork().read(() -> {
            enter();
            return stores.mailTemplates().all().stream()
                    .map(MailTemplate::snapshot)
                    .toList();
        });
    }

    @Override
    public MailTemplate.Snapshot get(Occasion occasion, @Nullable AppointmentTypeId type) {
        return stores.unitOfWork().read(() -> {
            enter();
            return inForce(occasion, type).snapshot();
        });
    }

    @Override
    public MailTemplate.Snapshot letter(MailTemplateId id) {
        return stores.unitOfWork().read(() -> {
            enter();
            return findLetter(id).snapshot();
        });
    }

    @Override
    public Wording check(Occasion occasion, String subject, String body, String html) {
        var wording = html.isBlank() ? new Wording(subject, body) : rich(subject, html);
        wording.requireFor(occasion);
        return wording;
    }

    /** Rich text without any formatting is plain text, which gets the look of a letter by itself. */
    private Wording rich(String subject, String html) {
        var cleaned = cleaner.get().clean(html);
        return LetterHtml.of(cleaned.text()).equals(cleaned.html())
                ? new Wording(subject, cleaned.text())
                : new Wording(subject, cleaned.text(), cleaned.html());
    }

    private Map<Variant, Optional<Wording>> cleaned(Map<Variant, Optional<Wording>> wordings) {
        return wordings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue()
                                .map(wording -> wording.isRich() ? rich(wording.subject(), wording.html()) : wording)));
    }

    @Override
    public void reword(
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            long version,
            Map<Variant, Optional<Wording>> wordings) {
        stores.unitOfWork().run(() -> {
            var me = enter();
            var template = inForce(occasion, type);
            requireVersion(template, version);
            var clean = cleaned(wordings);
            if (type == null || type.equals(template.snapshot().type())) {
                change(template, me, own -> own.reword(clean));
            } else {
                takeOver(template.snapshot(), type, me, clean);
            }
        });
    }

    /** Gives a type words of its own, that begin as the office's; also one that had some before. */
    private void takeOver(
            MailTemplate.Snapshot office,
            AppointmentTypeId type,
            Visitor me,
            Map<Variant, Optional<Wording>> wordings) {
        var before = stores.mailTemplates().own(office.occasion(), type);
        if (before.isPresent()) {
            change(before.get(), me, own -> {
                own.beginWith(office.wordings());
                own.reword(wordings);
            });
        } else {
            var own =
                    MailTemplate.write(new MailTemplateId(bench.nextId()), office.occasion(), type, office.wordings());
            own.reword(wordings);
            begin(own, office.wordings());
        }
    }

    @Override
    public Map<Variant, Wording> delivered(Occasion occasion) {
        return stores.unitOfWork().read(() -> {
            enter();
            return DeliveredTemplates.all().getOrDefault(occasion, Map.of());
        });
    }

    @Override
    public void borrow(Occasion occasion, AppointmentTypeId type) {
        stores.unitOfWork().run(() -> {
            var me = enter();
            stores.mailTemplates().own(occasion, type).ifPresent(own -> change(own, me, MailTemplate::retire));
        });
    }

    @Override
    public void write(MailTemplateId id, MailTemplate.Naming naming, Map<Variant, Optional<Wording>> wordings) {
        Once.of(stores.unitOfWork(), () -> written(id), () -> {
            enter();
            begin(MailTemplate.forLetters(id, naming, cleaned(wordings)), Map.of());
            return id;
        });
    }

    private Optional<MailTemplateId> written(MailTemplateId id) {
        enter();
        return stores.mailTemplates().find(id).isEmpty()
                ? Optional.empty()
                : Optional.of(findLetter(id).snapshot().id());
    }

    @Override
    public void change(MailTemplateId id, long version, String name, Map<Variant, Optional<Wording>> wordings) {
        stores.unitOfWork().run(() -> {
            var me = enter();
            var template = findLetter(id);
            requireVersion(template, version);
            change(template, me, letter -> {
                letter.rename(name);
                letter.reword(cleaned(wordings));
            });
        });
    }

    @Override
    public void retire(MailTemplateId id) {
        stores.unitOfWork().run(() -> {
            var me = enter();
            change(findLetter(id), me, MailTemplate::retire);
        });
    }

    @Override
    public void reinstate(MailTemplateId id) {
        stores.unitOfWork().run(() -> {
            var me = enter();
            change(findLetter(id), me, MailTemplate::reinstate);
        });
    }

    @Override
    public List<Version> versions(MailTemplateId id) {
        return stores.unitOfWork().read(() -> {
            enter();
            var state = stores.mailTemplates()
                    .find(id)
                    .orElseThrow(MailRefusal.NotFound::new)
                    .snapshot();
            var formers = stores.mailTemplates().formers(id);
            var numbers =
                    Stream.concat(Stream.of(state.version()), formers.stream().map(MailTemplate.Former::version));
            return numbers.map(number -> version(number, formers)).toList();
        });
    }

    @Override
    public AsItWas version(MailTemplateId id, long number) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            var state = stores.mailTemplates()
                    .find(id)
                    .orElseThrow(MailRefusal.NotFound::new)
                    .snapshot();
            var formers = stores.mailTemplates().formers(id);
            boolean current = state.version() == number;
            var former = stores.mailTemplates().former(id, number);
            if (!current && former.isEmpty()) {
                throw new MailRefusal.NotFound();
            }
            return new AsItWas(
                    state.occasion(),
                    former.map(MailTemplate.Former::name).orElse(state.name()),
                    typeName(state.type()),
                    version(number, formers),
                    current,
                    former.map(MailTemplate.Former::wordings).orElse(state.wordings()));
        });
    }

    /** A version came to be when the one before it was changed. */
    private Version version(long number, List<MailTemplate.Former> formers) {
        return formers.stream()
                .filter(former -> former.version() == number - 1)
                .findFirst()
                .map(before -> new Version(number, before.until(), nameOf(before.changedBy())))
                .orElse(new Version(number, null, ""));
    }

    private String nameOf(@Nullable UserId user) {
        return user == null
                ? ""
                : stores.users()
                        .find(user)
                        .map(known -> known.snapshot().profile().name().full())
                        .orElse("");
    }

    private String typeName(@Nullable AppointmentTypeId type) {
        return type == null
                ? ""
                : stores.appointmentTypes()
                        .find(type)
                        .map(known -> known.snapshot().setup().name())
                        .orElse("");
    }

    @Override
    public String richBody(Wording wording) {
        return wording.isRich() ? wording.html() : LetterHtml.of(wording.body());
    }

    @Override
    public Shown preview(Preview wanted) {
        return stores.unitOfWork().read(() -> preview.show(enter(), wanted));
    }

    private Visitor enter() {
        return gate.enter(Right.MAINTAIN_APPOINTMENT_TYPES);
    }

    private MailTemplate inForce(Occasion occasion, @Nullable AppointmentTypeId type) {
        return stores.mailTemplates().findFor(occasion, type).orElseThrow(MailRefusal.NoTemplate::new);
    }

    private MailTemplate findLetter(MailTemplateId id) {
        return stores.mailTemplates()
                .find(id)
                .filter(template -> template.snapshot().occasion().isFree())
                .orElseThrow(MailRefusal.NotFound::new);
    }

    private static void requireVersion(MailTemplate template, long version) {
        if (template.snapshot().version() != version) {
            throw new StaleVersion();
        }
    }

    private void begin(MailTemplate template, Map<Variant, Wording> before) {
        stores.mailTemplates().save(template);
        note(template.snapshot(), before, 0);
    }

    /** Changes it and keeps what it said before, unless nothing changed. */
    private void change(MailTemplate template, Visitor me, Consumer<MailTemplate> doing) {
        var before = template.snapshot();
        var former = template.former(bench.now(), me.id());
        doing.accept(template);
        var after = template.snapshot();
        if (after.equals(before)) {
            return;
        }
        stores.mailTemplates().save(template);
        stores.mailTemplates().keep(former);
        note(after, before.wordings(), before.version());
        if (!after.name().equals(before.name())) {
            audit.change(
                    "template.renamed",
                    after.id().value(),
                    after.name(),
                    Map.of("name", before.name()),
                    Map.of("name", after.name()),
                    bench.now());
        }
        if (after.active() != before.active()) {
            audit.note(
                    after.active() ? "template.reinstated" : "template.retired",
                    null,
                    after.id().value(),
                    Map.of("name", after.name()),
                    bench.now());
        }
    }

    private void note(MailTemplate.Snapshot after, Map<Variant, Wording> before, long version) {
        for (var variant : everyVariant(after, before)) {
            var old = before.get(variant);
            var now = after.wordings().get(variant);
            if (!Objects.equals(old, now)) {
                var name = variant.language() + ", " + variant.formOfAddress();
                audit.change(
                        "template.reworded",
                        after.id().value(),
                        after.name().isEmpty() ? name : after.name() + ", " + name,
                        values(old, version),
                        values(now, version + 1),
                        bench.now());
            }
        }
    }

    private static Set<Variant> everyVariant(MailTemplate.Snapshot after, Map<Variant, Wording> before) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.wordings().keySet());
        return all;
    }

    private static Map<String, String> values(@Nullable Wording wording, long version) {
        var number = version == 0 ? "" : Long.toString(version);
        return Map.of(
                "subject", wording == null ? "" : wording.subject(),
                "body", wording == null ? "" : wording.body(),
                "version", number);
    }
}
