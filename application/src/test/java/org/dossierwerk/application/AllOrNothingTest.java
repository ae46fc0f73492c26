package org.dossierwerk.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.mail.MailEvent;
import org.dossierwerk.domain.shared.DomainEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planning writes appointment, mail, delivery and audit entry together or not at all. */
class AllOrNothingTest {

    private final TestOffice house = new TestOffice();

    /** The same storage, but for a fault right after a mail was put into the outbox. */
    private record Failing(Storage storage, List<DomainEvent> seen) implements Storage {
        @Override
        public Stores open(EventSink sink) {
            return storage.open(events -> {
                seen.addAll(events);
                sink.accept(events);
                if (events.stream().anyMatch(MailEvent.class::isInstance)) {
                    throw new IllegalStateException("The power went out");
                }
            });
        }
    }

    @Test
    @Tag("BEY-01")
    void a_fault_after_the_last_write_leaves_nothing_of_it() {
        var type = house.aType();
        var dossier = house.aDossier();
        house.deliver();
        var seen = new ArrayList<DomainEvent>();
        var failing = Office.builder()
                .storage(new Failing(house.storage, seen))
                .mail(house.mail)
                .clock(house.clock)
                .build();
        var entries = house.desk().history().of(dossier);
        assertThatThrownBy(() -> failing.as(Caller.user(house.anna))
                        .appointments()
                        .plan(house.planning(dossier, type, "2026-11-25T10:00")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(seen).extracting(DomainEvent::name).containsExactly("appointment.planned/1", "mail.queued/1");
        assertThat(house.desk().dossiers().get(dossier).appointments()).isEmpty();
        assertThat(house.desk().mailing().outbox(dossier)).isEmpty();
        assertThat(house.office.deliveries().unfinished()).isZero();
        assertThat(house.desk().history().of(dossier)).isEqualTo(entries);
    }

    @Test
    @Tag("BEY-01")
    void without_the_fault_all_of_it_is_there_at_once() {
        var dossier = house.aDossier();
        house.deliver();
        house.anAppointment(dossier, house.aType(), "2026-11-25T10:00");
        assertThat(house.desk().dossiers().get(dossier).appointments()).hasSize(1);
        assertThat(house.desk().mailing().outbox(dossier)).hasSize(1);
        assertThat(house.office.deliveries().unfinished()).isEqualTo(1);
        assertThat(house.desk().history().of(dossier).get(0)).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("appointment.planned/1");
            assertThat(entry.actorName()).isEqualTo("Anna Adviseur");
        });
    }
}
