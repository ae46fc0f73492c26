package org.dossierwerk.adapters.persistence.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.MailTemplateRepository;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Templates on PostgreSQL. */
final class JpaMailTemplateRepository implements MailTemplateRepository {

    private static final String FORMER = "SELECT version, name, wordings, until, changed_by FROM mail_template_former";

    private final Work work;
    private final RootTable<MailTemplate, MailTemplate.Snapshot, MailTemplateRow> table;

    JpaMailTemplateRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new MailTemplateMapper());
    }

    @Override
    public Optional<MailTemplate> find(MailTemplateId id) {
        return table.find(id.value());
    }

    @Override
    public void save(MailTemplate template) {
        table.save(template);
    }

    @Override
    public Optional<MailTemplate> findFor(Occasion occasion, @Nullable AppointmentTypeId type) {
        var candidates = type == null
                ? table.all("r.occasion = :occasion and r.active and r.type is null", Map.of("occasion", occasion))
                : table.all(
                        "r.occasion = :occasion and r.active and (r.type = :type or r.type is null)",
                        Map.of("occasion", occasion, "type", type.value()));
        return candidates.stream()
                .min(Comparator.comparing(template -> template.snapshot().type() == null));
    }

    @Override
    public Optional<MailTemplate> own(Occasion occasion, @Nullable AppointmentTypeId type) {
        var found = type == null
                ? table.all("r.occasion = :occasion and r.type is null", Map.of("occasion", occasion))
                : table.all(
                        "r.occasion = :occasion and r.type = :type",
                        Map.of("occasion", occasion, "type", type.value()));
        return found.stream().findFirst();
    }

    @Override
    public List<MailTemplate> all() {
        return table.all("true", Map.of());
    }

    @Override
    public void keep(MailTemplate.Former former) {
        var by = former.changedBy();
        var insert = new Sql(
                        "INSERT INTO mail_template_former (template_id, version, name, wordings, until, changed_by)")
                .add("VALUES (:template, :version, :name, CAST(:wordings AS jsonb), :until,")
                .add(by == null ? "NULL)" : ":by)")
                .set("template", former.template().value())
                .set("version", former.version())
                .set("name", former.name())
                .set("wordings", WordingsJson.write(former.wordings()))
                .set("until", former.until());
        if (by != null) {
            insert.set("by", by.value());
        }
        work.run(entityManager -> insert.execute(entityManager));
    }

    @Override
    public List<MailTemplate.Former> formers(MailTemplateId id) {
        var question = new Sql(FORMER)
                .add("WHERE template_id = :template ORDER BY version DESC")
                .set("template", id.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> former(id, line))
                .toList());
    }

    @Override
    public Optional<MailTemplate.Former> former(MailTemplateId id, long version) {
        var question = new Sql(FORMER)
                .add("WHERE template_id = :template AND version = :version")
                .set("template", id.value())
                .set("version", version);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> former(id, line))
                .findFirst());
    }

    private static MailTemplate.Former former(MailTemplateId id, Columns line) {
        return new MailTemplate.Former(
                id,
                line.number("version"),
                line.text("name"),
                WordingsJson.read(line.text("wordings")),
                line.instant("until"),
                line.maybe("changed_by", UserId::new));
    }
}
