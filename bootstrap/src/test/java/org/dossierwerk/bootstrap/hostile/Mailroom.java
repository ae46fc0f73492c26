package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.documents.DocumentViews;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.MultipartForm;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Language;

/** An office that asks a client for documents, seen from where files are sent and from where they are kept. */
final class Mailroom {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private final RunningOffice office;
    private final FileFolders folders;
    private final UserId adviser;
    private final Given given;
    private final Client emma;
    private final HttpVisitor iris;
    private int hour;

    /** Somebody at the portal whom documents are asked of, all for one appointment. */
    record Client(DossierId dossier, DossierItem item, HttpVisitor visitor) {}

    /** A document that was asked for, and what the client is to do about it. */
    record Asked(RequestedDocumentId document, ActionItemId action, String atPortal, String atBoard) {}

    Mailroom(RunningOffice office, FileFolders folders) {
        this.office = office;
        this.folders = folders;
        this.adviser = office.people().administrator("Iris", "Bakker");
        this.given = new Given(desk());
        this.emma = client("Emma", Language.NL);
        this.iris = new HttpVisitor(office.address()).signIn("iris");
    }

    Client client(String first, Language language) {
        var email = first.toLowerCase(Locale.ROOT) + "@example.org";
        var dossier = given.dossier(adviser, first, "Wit", email, language);
        var planned = given.appointment(
                dossier,
                given.type("Kennismaking " + first),
                adviser,
                LocalDateTime.of(2026, 11, 25, 9, 0).plusHours(2L * hour++));
        office.people().client(adviser, dossier);
        return new Client(
                dossier, DossierItem.of(planned), new HttpVisitor(office.address()).signIn("/portal/sign-in", email));
    }

    Desk desk() {
        return office.people().desk(adviser);
    }

    UserId adviser() {
        return adviser;
    }

    Client emma() {
        return emma;
    }

    /** Iris at the desk. */
    HttpVisitor iris() {
        return iris;
    }

    Asked asked() {
        return asked(emma);
    }

    /** One that nothing was sent for yet. */
    Asked asked(Client client) {
        var document = given.document(client.item(), "Stuk " + UUID.randomUUID());
        var action = given.actionItem(client.item(), document);
        return new Asked(
                document,
                action,
                "/portal/actions/" + action.value(),
                "/dossiers/" + client.dossier().value() + "/appointments/"
                        + client.item().value() + "/documents/" + document.value());
    }

    /** How it stands with a document of Emma's. */
    DocumentViews.Row row(Asked asked) {
        return desk().documentChecks().of(emma.item()).rows().stream()
                .filter(row -> row.document().id().equals(asked.document()))
                .findFirst()
                .orElseThrow();
    }

    Set<FileType> taken(Asked asked) {
        return desk().uploads().accepted(asked.document());
    }

    /** Sends it under a fresh name for the upload, as the forms of the pages do. */
    HttpResponse<String> send(HttpVisitor visitor, String page, MultipartForm files) {
        return visitor.post(page + "/files", files.text("id", UUID.randomUUID().toString()));
    }

    /** What became of all that was sent for a document, once nothing of it is being checked any more. */
    Set<String> settled(Asked asked) {
        await(() -> !states(asked).contains("CHECKING"));
        return states(asked);
    }

    Set<String> states(Asked asked) {
        return Set.of(query("SELECT coalesce(string_agg(DISTINCT state, ','), '') FROM upload WHERE document_id = '"
                        + asked.document().value() + "'")
                .split(","));
    }

    private String query(String question) {
        try (var connection = office.database().source().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Waits until there is no file but those that documents name. */
    void awaitNothingElse() {
        long until = System.nanoTime() + PATIENCE;
        for (var files = folders.files(); !files.equals(stored()); files = folders.files()) {
            if (System.nanoTime() > until) {
                assertThat(files).isEqualTo(stored());
            }
            pause();
        }
    }

    private Set<Path> stored() {
        return desk().documentChecks().of(emma.item()).rows().stream()
                .flatMap(row -> row.document().versions().stream())
                .map(version -> version.file().value().toString())
                .map(file -> folders.kept()
                        .resolve(file.substring(file.length() - 2))
                        .resolve(file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static void await(BooleanSupplier done) {
        long until = System.nanoTime() + PATIENCE;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Not within a minute");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
