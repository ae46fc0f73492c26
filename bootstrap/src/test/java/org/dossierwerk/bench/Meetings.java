package org.dossierwerk.bench;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;

/** What the measurements of documents begin with: kinds, scenarios, and appointments that nothing was asked for. */
final class Meetings implements AutoCloseable {

    private static final int KINDS = 200;

    /** Asks for a document, gives the client something to read, and tells the adviser. */
    static final String REMINDER = "Herinnering";

    private final OfficeDatabase office;
    private final EntityManagerFactory factory;
    private final Stores stores;
    private final List<DocumentKindId> kinds;
    private final Map<Integer, List<UUID>> threeScenarios = new HashMap<>();

    Meetings(OfficeDatabase office) {
        this.office = office;
        this.factory = JpaStorage.entityManagerFactory(office.source());
        this.stores = JpaStorage.using(factory).open(events -> {});
        this.kinds = IntStream.range(0, KINDS)
                .mapToObj("Soort %03d"::formatted)
                .map(this::kind)
                .toList();
    }

    /** An appointment of a dossier. */
    record Meeting(UUID dossier, UUID appointment) {

        String path() {
            return "/dossiers/" + dossier + "/appointments/" + appointment;
        }
    }

    /** Three scenarios that ask each applicant for so many documents together, each of a kind of its own. */
    List<UUID> threeScenariosOf(int documents) {
        return threeScenarios.computeIfAbsent(documents, this::defineThree);
    }

    private List<UUID> defineThree(int documents) {
        return IntStream.range(0, 3)
                .mapToObj(part -> scenario(
                        "Dossier van %d, deel %d".formatted(documents, part),
                        IntStream.range(0, documents)
                                .filter(place -> place % 3 == part)
                                .mapToObj(place -> WorkExamples.aStep(kinds.get(place), Whom.EACH_APPLICANT))
                                .toArray(Step[]::new)))
                .map(ScenarioId::value)
                .toList();
    }

    void defineReminder() {
        scenario(
                REMINDER,
                WorkExamples.aStep(kinds.get(0), Whom.DOSSIER),
                new Step.AddActionItem(
                        new StepId(UUID.randomUUID()), ActionItemKind.READ, "Lees dit vast", "", Whom.DOSSIER, 5),
                new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel na"));
    }

    /** Fresh ones, as evenly over all households as it goes. */
    List<Meeting> fresh(int many, int applicants) throws SQLException {
        office.run("meetings.sql", "many", many, "applicants", applicants);
        return newest(many);
    }

    /** A fresh one whose check has so many documents, with two files each. */
    Meeting withCheckOf(int documents) throws SQLException {
        var meeting = fresh(1, 1).get(0);
        office.run("check.sql", "documents", documents);
        return meeting;
    }

    /** Those that were made last. */
    List<Meeting> newest(int many) throws SQLException {
        try (var connection = office.connect();
                var question = connection.prepareStatement(
                        "SELECT dossier_id, appointment_id FROM meeting ORDER BY no DESC LIMIT ?")) {
            question.setInt(1, many);
            var found = new ArrayList<Meeting>();
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(new Meeting(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return found;
        }
    }

    private DocumentKindId kind(String name) {
        var kind = WorkExamples.aKind(name);
        stores.documentKinds().save(kind);
        return kind.snapshot().id();
    }

    private ScenarioId scenario(String name, Step... steps) {
        var scenario = WorkExamples.aScenario(name, steps);
        stores.scenarios().save(scenario);
        return scenario.snapshot().id();
    }

    @Override
    public void close() {
        factory.close();
    }
}
