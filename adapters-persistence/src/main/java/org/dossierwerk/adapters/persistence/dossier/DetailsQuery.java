package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.appointment.AnswerColumns;
import org.dossierwerk.adapters.persistence.appointment.PlaceKind;
import org.dossierwerk.adapters.persistence.office.Colleagues;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.dossier.DossierViews.Choice;
import org.dossierwerk.application.dossier.DossierViews.CompanyDetails;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.application.dossier.DossierViews.ProductLine;
import org.dossierwerk.application.dossier.DossierViews.Workload;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Everything the dossier's pages show, in six statements: the dossier with its company, its applicants, its products, its
 * appointments, what is to be done for these, and the staff in any of them.
 */
final class DetailsQuery {

    /** What is to be done for every appointment and product. */
    private static final String WORKLOADS = "SELECT item, sum(open)::integer AS open, bool_or(late) AS late,"
            + " sum(approved)::integer AS approved, sum(needed)::integer AS needed FROM ("
            + "SELECT coalesce(appointment_id, product_id) AS item, 1 AS open, coalesce(due_on < :today, false) AS late,"
            + " 0 AS approved, 0 AS needed FROM action_item WHERE dossier_id = :id AND status = 'OPEN'"
            + " UNION ALL SELECT coalesce(c.appointment_id, c.product_id), 0, false,"
            + " CASE WHEN r.state IN ('APPROVED', 'PROVISIONALLY_APPROVED') THEN 1 ELSE 0 END, 1"
            + " FROM document_check c JOIN requested_document r ON r.check_id = c.id"
            + " WHERE c.dossier_id = :id AND r.state <> 'LAPSED') AS work GROUP BY item";

    private final EntityManager entityManager;
    private final UUID id;
    private final LocalDate today;

    DetailsQuery(EntityManager entityManager, DossierId id, LocalDate today) {
        this.entityManager = entityManager;
        this.id = id.value();
        this.today = today;
    }

    Optional<Details> answer() {
        return ask("SELECT d.id, d.version, d.number, d.opened_at, d.status, d.adviser_id, d.case_handler_id,"
                        + " d.form_of_address, d.language, d.lead_source_id, s.name AS lead_source, "
                        + PartyColumns.all()
                        + " FROM dossier d LEFT JOIN party p ON p.id = d.company_id"
                        + " LEFT JOIN catalogue_item s ON s.id = d.lead_source_id WHERE d.id = :id")
                .stream()
                .findFirst()
                .map(this::details);
    }

    private Details details(Columns dossier) {
        var applicants = ask("SELECT a.id, a.income_type_id, i.name AS income_type, a.client_profile_id,"
                + " c.name AS client_profile, k.id AS account_id, k.blocked, k.password_hash IS NULL AS invited, "
                + PartyColumns.all()
                + " FROM applicant a JOIN party p ON p.id = a.person_id"
                + " LEFT JOIN account k ON k.person_id = p.id"
                + " LEFT JOIN catalogue_item i ON i.id = a.income_type_id"
                + " LEFT JOIN catalogue_item c ON c.id = a.client_profile_id"
                + " WHERE a.dossier_id = :id ORDER BY a.position");
        var products = ask("SELECT o.id, o.kind_id, k.name AS kind, o.description FROM product o"
                + " JOIN catalogue_item k ON k.id = o.kind_id WHERE o.dossier_id = :id ORDER BY o.position");
        var appointments = ask("SELECT a.id, a.title, " + Columns.agreedTime("a")
                + ", a.place_kind, a.adviser_id, a.active, r.name AS result, " + AnswerColumns.ANSWERS
                + " FROM appointment a"
                + " LEFT JOIN appointment_result r ON r.id = a.result_id"
                + " WHERE a.dossier_id = :id ORDER BY a.starts_at, a.id");
        var workloads = workloads();
        var staff = Colleagues.byId(entityManager, staffOf(dossier, appointments));
        return new Details(
                new DossierId(id),
                dossier.number("version"),
                dossier.text("number"),
                PartyColumns.title(applicants.isEmpty() ? List.of(dossier) : applicants),
                dossier.instant("opened_at"),
                dossier.choice("status", DossierStatus.class),
                applicants.stream().map(DetailsQuery::applicant).toList(),
                dossier.maybe("party_id", company -> company(dossier, company)),
                staff.get(dossier.uuid("adviser_id")),
                dossier.maybe("case_handler_id", staff::get),
                dossier.choice("form_of_address", FormOfAddress.class),
                dossier.choice("language", Language.class),
                choice(dossier, "lead_source_id", "lead_source"),
                products.stream().map(line -> product(line, workloads)).toList(),
                appointments.stream()
                        .map(line -> appointment(line, staff, workloads))
                        .toList());
    }

    private List<Columns> ask(String question) {
        return new Sql(question).set("id", id).lines(entityManager);
    }

    private Map<UUID, Workload> workloads() {
        return new Sql(WORKLOADS)
                .set("id", id).set("today", today).lines(entityManager).stream()
                        .collect(Collectors.toMap(
                                line -> line.uuid("item"),
                                line -> new Workload(
                                        line.integer("open"),
                                        line.flag("late"),
                                        line.integer("approved"),
                                        line.integer("needed"))));
    }

    private static Set<UUID> staffOf(Columns dossier, List<Columns> appointments) {
        var staff = new HashSet<UUID>();
        staff.add(dossier.uuid("adviser_id"));
        if (dossier.has("case_handler_id")) {
            staff.add(dossier.uuid("case_handler_id"));
        }
        appointments.forEach(line -> staff.add(line.uuid("adviser_id")));
        return staff;
    }

    private static ApplicantDetails applicant(Columns line) {
        return new ApplicantDetails(
                new ApplicantId(line.uuid("id")),
                new PartyId(line.uuid("party_id")),
                line.number("party_version"),
                PartyColumns.person(line),
                PartyColumns.contact(line),
                choice(line, "income_type_id", "income_type"),
                choice(line, "client_profile_id", "client_profile"),
                line.has("account_id") ? status(line) : null);
    }

    private static AccountStatus status(Columns line) {
        if (line.flag("blocked")) {
            return AccountStatus.BLOCKED;
        }
        return line.flag("invited") ? AccountStatus.INVITED : AccountStatus.ACTIVE;
    }

    private static CompanyDetails company(Columns line, UUID company) {
        return new CompanyDetails(
                new PartyId(company),
                line.number("party_version"),
                (Party.Company) PartyColumns.identity(line),
                PartyColumns.contact(line));
    }

    private static ProductLine product(Columns line, Map<UUID, Workload> workloads) {
        var kind = new Choice(new CatalogueItemId(line.uuid("kind_id")), line.text("kind"));
        return new ProductLine(
                new ProductId(line.uuid("id")), kind, line.text("description"), workload(line, workloads));
    }

    private static AppointmentLine appointment(
            Columns line, Map<UUID, Colleague> staff, Map<UUID, Workload> workloads) {
        return new AppointmentLine(
                new AppointmentId(line.uuid("id")),
                line.text("title"),
                line.agreedTime(),
                PlaceKind.valueOf(line.text("place_kind")).channel(),
                staff.get(line.uuid("adviser_id")),
                line.flag("active"),
                line.textOrEmpty("result"),
                AnswerColumns.read(line),
                workload(line, workloads));
    }

    private static Workload workload(Columns line, Map<UUID, Workload> workloads) {
        return workloads.getOrDefault(line.uuid("id"), Workload.NONE);
    }

    private static @Nullable Choice choice(Columns line, String id, String name) {
        return line.maybe(id, item -> new Choice(new CatalogueItemId(item), line.text(name)));
    }
}
