package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What listing dossiers gives. */
public interface DossierListContract extends StorageContract {

    DossierViews.Filter ALL = new DossierViews.Filter("", null, null);

    @Test
    default void the_newest_come_first_and_each_page_goes_on_where_the_last_ended() {
        var office = ExampleOffice.in(stores());
        var opened = new ArrayList<>(List.of(office.dossier()));
        for (int i = 1; i < 7; i++) {
            var dossier = DossierExamples.aDossier()
                    .of(office.person())
                    .advisedBy(office.adviser())
                    .openedAt(NOW.plusSeconds(i / 2))
                    .build();
            stores().dossiers().save(dossier);
            opened.add(dossier.snapshot().id());
        }
        var seen = new ArrayList<DossierViews.Line>();
        String cursor = null;
        do {
            var page = list(ALL, null, cursor, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).extracting(DossierViews.Line::id).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(seen)
                .extracting(DossierViews.Line::openedAt)
                .isSortedAccordingTo(Comparator.<Instant>reverseOrder());
    }

    @Test
    default void a_line_tells_who_works_on_it_and_what_comes_next() {
        var office = ExampleOffice.in(stores());
        var past = office.anAppointment().at("2026-11-20T10:30", 30).build();
        var next = office.anAppointment().at("2026-11-24T10:00", 60).titled("Adviesgesprek").build();
        var cancelled = office.anAppointment().at("2026-11-23T10:00", 60).build();
        cancelled.cancel(false, NOW);
        var last = office.anAppointment().at("2026-11-26T10:00", 60).build();
        List.of(past, last, next, cancelled).forEach(stores().appointments()::save);
        var page = stores().dossierQueries().list(ALL, null, null, 10, NOW.plusSeconds(7_200));
        assertThat(page.next()).isNull();
        assertThat(page.items()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("De Wit");
            assertThat(line.adviser().name()).isEqualTo("Sanne de Boer");
            assertThat(line.caseHandler()).isNull();
            assertThat(line.status()).isEqualTo(DossierStatus.OPEN);
            assertThat(line.next().id()).isEqualTo(next.snapshot().id());
            assertThat(line.next().title()).isEqualTo("Adviesgesprek");
            assertThat(line.next().time()).isEqualTo(next.snapshot().particulars().time());
        });
    }

    @Test
    default void it_is_narrowed_to_those_involved() {
        var office = ExampleOffice.in(stores());
        var cas = office.anotherAdviser("Cas", "Handler");
        var handled = DossierExamples.aDossier().of(office.person()).handledBy(office.adviser(), cas).build();
        stores().dossiers().save(handled);
        assertThat(list(ALL, cas, null, 10).items())
                .extracting(DossierViews.Line::id)
                .containsExactly(handled.snapshot().id());
        assertThat(list(ALL, office.adviser(), null, 10).items()).hasSize(2);
        assertThat(list(new DossierViews.Filter("", cas, null), office.adviser(), null, 10).items())
                .singleElement()
                .satisfies(line -> assertThat(line.caseHandler().name()).isEqualTo("Cas Handler"));
    }

    @Test
    default void it_is_filtered_by_status_and_by_any_part_of_a_name() {
        var office = ExampleOffice.in(stores());
        var closed = stores().dossiers().find(office.dossier()).orElseThrow();
        closed.close(NOW);
        stores().dossiers().save(closed);
        var open = office.aDossier(office.aPerson("Tom", "", "Jansen", "tom@example.com"));
        assertThat(list(new DossierViews.Filter("", null, DossierStatus.OPEN), null, null, 10).items())
                .extracting(DossierViews.Line::id)
                .containsExactly(open.id());
        assertThat(list(new DossierViews.Filter("ANS", null, null), null, null, 10).items())
                .extracting(DossierViews.Line::id)
                .containsExactly(open.id());
        assertThat(list(new DossierViews.Filter("wit", null, DossierStatus.OPEN), null, null, 10).items())
                .isEmpty();
    }

    @Test
    default void a_cursor_nobody_gave_out_begins_at_the_beginning() {
        var office = ExampleOffice.in(stores());
        assertThat(list(ALL, null, "'; --", 10).items())
                .extracting(DossierViews.Line::id)
                .containsExactly(office.dossier());
    }

    private Page<DossierViews.Line> list(
            DossierViews.Filter filter, @Nullable UserId only, @Nullable String cursor, int limit) {
        return stores().dossierQueries().list(filter, only, cursor, limit, NOW);
    }
}
