package org.dossierwerk.bootstrap.hostile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;

/** An office at 20 November 2026, 10:00 in Amsterdam, where Iris does everything; she is taken on the 25th from 11 to 12. */
final class Surroundings {

    /** What a refusal leaves as it was. */
    private static final String[] COUNTED = {
        "dossier",
        "applicant",
        "party",
        "appointment",
        "mail_message",
        "account",
        "document_kind",
        "requested_document",
        "action_item",
        "scenario",
        "scenario_trigger",
        "scenario_run",
        "alert",
        "product"
    };

    private final RunningOffice office;
    private final UserId iris;
    private final AppointmentTypeId type;
    private final HttpVisitor visitor;
    private LocalDate free = LocalDate.of(2027, 1, 4);

    Surroundings(RunningOffice office) {
        this.office = office;
        this.iris = office.people().administrator("Iris", "Bakker");
        var given = new Given(desk());
        this.type = given.type("Oriëntatie");
        given.appointment(dossier(), type, iris, LocalDateTime.of(2026, 11, 25, 11, 0));
        this.visitor = new HttpVisitor(office.address()).signIn("iris");
    }

    Desk desk() {
        return office.people().desk(iris);
    }

    UserId iris() {
        return iris;
    }

    /** Iris at the desk. */
    HttpVisitor visitor() {
        return visitor;
    }

    HttpVisitor stranger() {
        return new HttpVisitor(office.address());
    }

    DossierId dossier() {
        return new Given(desk()).dossier(iris, "Emma", "Wit", UUID.randomUUID() + "@example.org");
    }

    /** The form of a new dossier, as shown and then filled in without a mistake. */
    Map<String, String> newDossier() {
        var form = HttpVisitor.fields(visitor.page("/dossiers/new"), "form#dossier");
        form.putAll(Map.of(
                "first-firstName", "Emma",
                "first-lastName", "Jansen",
                "first-email", UUID.randomUUID() + "@example.org",
                "first-street", "Markt",
                "first-houseNumber", "1",
                "first-postcode", "3511 LN",
                "first-city", "Utrecht",
                "first-match", "new"));
        return form;
    }

    /** The form of a new appointment for an hour at which Iris is free. */
    Map<String, String> newAppointment(DossierId dossier) {
        var page = visitor.page("/dossiers/" + dossier.value() + "/appointments/new");
        var form = HttpVisitor.fields(page, "form.panel__form");
        free = free.plusDays(1);
        form.putAll(Map.of(
                "type", type.value().toString(),
                "title", "Over de verbouwing",
                "remarks", "Met tekening",
                "date", "%02d-%02d-%d".formatted(free.getDayOfMonth(), free.getMonthValue(), free.getYear()),
                "time", "11:00",
                "duration", "60",
                "adviser", iris.value().toString()));
        return form;
    }

    Map<String, Long> counts() {
        return counts(office);
    }

    /** How much of everything there is. */
    static Map<String, Long> counts(RunningOffice office) {
        var counts = new LinkedHashMap<String, Long>();
        try (var connection = office.database().source().getConnection();
                var statement = connection.createStatement()) {
            for (var table : COUNTED) {
                try (var answer = statement.executeQuery("SELECT count(*) FROM " + table)) {
                    answer.next();
                    counts.put(table, answer.getLong(1));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return counts;
    }

    /** Lets nobody wait at the door for what others tried before. */
    void forgetAttempts() {
        try (var connection = office.database().source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM sign_in_attempt");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
