package org.dossierwerk.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.application.documents.DocumentViews;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route by which staff change something about a document, called by the client whose document it is (DOC-16). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatusIsForStaffTest {

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z");

    private final HttpBrowser administrator = new HttpBrowser(OFFICE::address);
    private final HttpBrowser client = new HttpBrowser(OFFICE::address);
    private final FileId file = new FileId(UUID.randomUUID());
    private Cast cast;
    private Cast.Case own;

    @BeforeAll
    void a_received_document() {
        cast = new Cast(OFFICE.people());
        own = cast.client("emma@example.com", cast.administrator());
        administrator.signIn("/sign-in", Cast.ADMINISTRATOR, Cast.PASSWORD);
        client.signIn("/portal/sign-in", "emma@example.com", Cast.PASSWORD);
        var person = own.dossier().applicants().get(0).person();
        OFFICE.office()
                .documentIntake()
                .accept(
                        new RequestedDocumentId(own.document()),
                        new FileVersion(
                                file,
                                "strook.pdf",
                                1_000,
                                "00".repeat(32),
                                1,
                                new UploadedBy.Client(person),
                                OFFICE.clock().instant(),
                                null,
                                null));
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
    }

    /** The staff's routes about documents of an appointment, as the table of all routes has them. */
    static List<String> routes() {
        try (var table = StatusIsForStaffTest.class.getResourceAsStream("/routes.csv")) {
            var routes = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .filter(cell -> cell[1].equals("POST") && cell[2].equals("DESK"))
                    .map(cell -> cell[0])
                    .filter(pattern -> pattern.startsWith("/dossiers/{dossier}/appointments/{appointment}/documents")
                            || pattern.startsWith("/dossiers/{dossier}/portal/{applicant}/view/documents"))
                    .toList();
            assertThat(routes).hasSizeGreaterThan(8).anyMatch(pattern -> pattern.endsWith("/judge"));
            return routes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    @Order(1)
    @Tag("DOC-16")
    void a_client_is_refused_and_nothing_changes(String route) {
        var before = check();
        for (var verdict : List.of("APPROVE", "REJECT")) {
            assertThat(client.post(address(route), form(verdict)).statusCode()).isEqualTo(403);
        }
        assertThat(check()).isEqualTo(before);
    }

    /** The same form from the desk does change the status: it was the sender that was refused, not the form. */
    @Test
    @Order(2)
    void the_same_form_of_an_adviser_is_accepted() {
        var judge = routes().stream()
                .filter(pattern -> pattern.endsWith("/judge"))
                .findFirst()
                .orElseThrow();
        assertThat(administrator.post(address(judge), form("APPROVE")).statusCode())
                .isEqualTo(303);
        assertThat(state()).isEqualTo(Progress.State.APPROVED);
    }

    private String address(String route) {
        return route.replace("{dossier}", own.dossier().id().value().toString())
                .replace("{appointment}", own.appointment().value().toString())
                .replace(
                        "{applicant}",
                        own.dossier().applicants().get(0).id().value().toString())
                .replace("{document}", own.document().toString())
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private String[] form(String verdict) {
        return new String[] {
            "verdict", verdict, "seen", file.value().toString(), "remark", "omdat", "reason", "omdat", "version", "1"
        };
    }

    private DocumentViews.Check check() {
        return OFFICE.people().desk(cast.administrator()).documentChecks().of(DossierItem.of(own.appointment()));
    }

    private Progress.State state() {
        return check().rows().stream()
                .filter(row -> row.document().id().value().equals(own.document()))
                .map(row -> row.document().progress().state())
                .findFirst()
                .orElseThrow();
    }
}
