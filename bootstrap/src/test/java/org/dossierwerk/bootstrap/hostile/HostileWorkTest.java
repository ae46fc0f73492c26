package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.bootstrap.hostile.Answers.assertHarmless;
import static org.dossierwerk.bootstrap.hostile.Answers.assertInert;
import static org.dossierwerk.bootstrap.hostile.Answers.assertKept;
import static org.dossierwerk.bootstrap.hostile.Answers.assertSaid;
import static org.dossierwerk.bootstrap.hostile.Answers.assertStatus;
import static org.dossierwerk.bootstrap.hostile.Answers.page;
import static org.dossierwerk.bootstrap.hostile.Answers.timely;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.application.scenario.ScenarioViews.RunLine;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.MailServer;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What is typed about documents, action items, products, scenarios and triggers: every row of {@code hostile-work.csv} is stored as
 * it is and shown as mere text to staff and client, or refused at its field with all that was typed and nothing written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWorkTest {

    /** What {@code ${7*7777}} would come to. */
    private static final String RECKONED = "54439";

    private static final FileFolders FOLDERS = FileFolders.fresh();

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z", FOLDERS.settings());

    private WorkForms forms;
    private Mailroom mailroom;
    private HttpVisitor iris;
    private HttpVisitor emma;

    @BeforeAll
    void anOffice() {
        mailroom = new Mailroom(OFFICE, FOLDERS);
        forms = new WorkForms(mailroom);
        iris = mailroom.iris();
        emma = mailroom.emma().visitor();
        for (var form : List.of("kind", "scenario", "action", "product", "judge")) {
            var sheet = forms.of(form);
            Stream.concat(Stream.of(sheet.page()), sheet.read().stream()).forEach(iris::page);
            sheet.readByClient().forEach(emma::page);
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(
            resources = "/hostile-work.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            emptyValue = "",
            ignoreLeadingAndTrailingWhitespace = false)
    void is_kept_as_mere_text_or_refused_at_its_field(ArgumentsAccessor cells) {
        var row = Row.of(cells);
        var sheet = forms.of(row.form());
        var typed = new LinkedHashMap<String, String>();
        row.typed().forEach((field, input) -> typed.put(sheet.field(field), input));
        var form = new LinkedHashMap<>(sheet.filled());
        form.putAll(typed);
        var before = Surroundings.counts(OFFICE);

        var answer = post(sheet.action(), filled(iris.page(sheet.page()), sheet.form(), form));

        assertStatus(row, answer);
        if (row.outcome() == Row.Outcome.REFUSED) {
            assertThat(Surroundings.counts(OFFICE)).isEqualTo(before);
            if (row.status() != 400) {
                assertSaid(row.message(), sheet.field(row.place()), page(answer));
                assertKept(row, typed.keySet(), withoutChoices(form, page(answer)), page(answer), sheet.form());
            }
        } else {
            assertShown(row, sheet);
        }
    }

    /** What is sent for a form as it is shown, with other values in some fields; a field may be there several times. */
    private static String filled(Document page, String selector, Map<String, String> other) {
        var form = (FormElement) Objects.requireNonNull(page.select(selector).first(), selector);
        var shown = form.formData().stream()
                .filter(field -> !other.containsKey(field.key()))
                .map(field -> Row.encoded(Map.of(field.key(), field.value())));
        return Stream.concat(shown, Stream.of(Row.encoded(other))).collect(Collectors.joining("&"));
    }

    /** A choice that is not offered cannot be shown again. */
    private static Map<String, String> withoutChoices(Map<String, String> form, Document page) {
        var kept = new LinkedHashMap<>(form);
        kept.keySet()
                .removeIf(field -> !page.select("select[name=" + field + "], button[name=" + field + "]")
                        .isEmpty());
        return kept;
    }

    private void assertShown(Row row, Sheet sheet) {
        if (!sheet.kept().isEmpty()) {
            var page = iris.page(sheet.kept());
            var field = sheet.field(row.field());
            var input =
                    Objects.requireNonNull(page.select("[name=" + field + "]").first(), field);
            assertThat(input.normalName().equals("textarea") ? input.wholeText() : input.val())
                    .as(field)
                    .isEqualTo(row.stored());
        }
        if (row.form().equals("scenario")) {
            start();
        }
        assertRead(row.stored(), sheet.read().stream().map(iris::page).toList(), row.showable());
        var atPortal = sheet.readByClient().stream().map(emma::page).toList();
        assertRead(row.stored(), atPortal, row.showable() && sheet.forClient().contains(row.field()));
    }

    private static void assertRead(String text, List<Document> pages, boolean somewhere) {
        for (var page : pages) {
            assertHarmless(page);
            assertThat(page.html()).as(page.location()).doesNotContain(RECKONED);
        }
        if (somewhere) {
            assertThat(pages).anySatisfy(page -> assertInert(page, text));
        }
    }

    /** So that its steps are seen by those they are meant for. */
    private void start() {
        var sheet = forms.of("picker");
        var chosen = Map.of("scenario", forms.scenario().value().toString());
        var form = filled(iris.page(sheet.page()), sheet.form(), chosen);
        assertThat(post(sheet.action(), form).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> post(String path, String form) {
        return timely(() -> iris.postEncoded(path, form, "X-CSRF-TOKEN", iris.csrf()));
    }

    // What cannot be written as a row

    @Test
    @Tag("hostile-A1")
    @Tag("hostile-A7")
    void the_mail_that_reminds_of_a_document_has_its_name_as_mere_text() {
        var name = "\"><svg onload=alert(1)> ${7*7777} {{client.name}}";
        var sheet = forms.of("kind");
        var form = filled(iris.page(sheet.page()), sheet.form(), Map.of("name", name));
        assertThat(post(sheet.action(), form).statusCode()).isEqualTo(303);
        var untilMonday = Duration.ofDays(3);

        OFFICE.letPass(untilMonday);
        try {
            OFFICE.office().dueReminders().runOnce();
            Mailroom.await(() -> reminder(name).isPresent());
            var mail = reminder(name).orElseThrow();
            assertThat(MailServer.text(mail)).doesNotContain(RECKONED);
            var html = Jsoup.parse(MailServer.html(mail));
            assertThat(html.select("svg, script")).isEmpty();
            assertThat(html.text()).contains(name);
        } finally {
            OFFICE.letPass(untilMonday.negated());
        }
    }

    private static Optional<MimeMessage> reminder(String name) {
        return OFFICE.mailbox().to("emma@example.org").stream()
                .filter(mail -> MailServer.text(mail).contains(name))
                .findFirst();
    }

    @Test
    @Tag("hostile-F28")
    void a_scenario_of_more_than_a_hundred_steps_is_refused_and_one_of_a_hundred_is_not() {
        var before = Surroundings.counts(OFFICE);
        var answer = post("/settings/scenarios/new", scenarioOf(101));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertSaid("hoogstens 100 stappen", "steps", page(answer));
        assertThat(page(answer).select(".steps > li")).hasSize(101);
        assertThat(Surroundings.counts(OFFICE)).isEqualTo(before);

        assertThat(post("/settings/scenarios/new", scenarioOf(100)).statusCode())
                .isEqualTo(303);
    }

    @Test
    @Tag("hostile-F28")
    void ten_thousand_steps_are_more_than_a_form_has() {
        var before = Surroundings.counts(OFFICE);
        assertThat(post("/settings/scenarios/new", scenarioOf(10_000)).statusCode())
                .isIn(400, 413);
        assertThat(Surroundings.counts(OFFICE)).isEqualTo(before);
    }

    private String scenarioOf(int steps) {
        var ids = IntStream.range(0, steps).mapToObj(i -> UUID.randomUUID()).toList();
        return "id=" + UUID.randomUUID() + "&scope=APPOINTMENTS&name=Stappen" + steps
                + ids.stream()
                        .map(id -> "&step=" + id + "&s-" + id + "-what=ALERT&s-" + id + "-text=Bel")
                        .collect(Collectors.joining());
    }

    @Test
    @Tag("hostile-F28")
    void a_step_that_is_sent_twice_is_one() {
        var step = "00000000-0000-4000-8000-00000000000a";
        var id = UUID.randomUUID();
        var answer = post(
                "/settings/scenarios/new",
                "id=" + id + "&scope=APPOINTMENTS&name=Twee&step=" + step + "&step=" + step + "&s-" + step
                        + "-what=ALERT&s-" + step + "-text=Bel");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(mailroom.desk().scenarios().get(new ScenarioId(id)).setup().steps())
                .hasSize(1);
    }

    @Test
    @Tag("hostile-F30")
    @Tag("SCN-15")
    void an_appointment_that_is_planned_three_times_by_one_form_starts_its_trigger_once() {
        var page = "/dossiers/" + mailroom.emma().dossier().value() + "/appointments";
        var appointment = HttpVisitor.fields(iris.page(page + "/new"), "form.panel__form");
        appointment.putAll(Map.of(
                "type", forms.type().value().toString(),
                "title", "Drie keer",
                "date", "11-01-2027",
                "time", "11:00",
                "duration", "60",
                "adviser", mailroom.adviser().value().toString()));
        var form = Row.encoded(appointment);

        var clicks = Stream.generate(() -> CompletableFuture.supplyAsync(() -> post(page, form)))
                .limit(3)
                .toList();

        assertThat(clicks).extracting(click -> click.join().statusCode()).containsOnly(303);
        assertThat(runs(appointment.get("id"))).hasSize(1);
    }

    @Test
    @Tag("hostile-F30")
    @Tag("SCN-03")
    void a_scenario_that_is_started_three_times_by_one_form_runs_once() {
        var sheet = forms.of("picker");
        var chosen = new LinkedHashMap<>(sheet.filled());
        chosen.put("executeOn", "12-01-2027");
        var form = filled(iris.page(sheet.page()), sheet.form(), chosen);
        var before = Surroundings.counts(OFFICE).get("scenario_run");

        for (int time = 0; time < 3; time++) {
            assertThat(post(sheet.action(), form).statusCode()).isEqualTo(303);
        }

        assertThat(Surroundings.counts(OFFICE).get("scenario_run")).isEqualTo(before + 1);
    }

    private List<RunLine> runs(String appointment) {
        var item = DossierItem.of(new AppointmentId(UUID.fromString(appointment)));
        return mailroom.desk().scenarioRuns().of(item);
    }
}
