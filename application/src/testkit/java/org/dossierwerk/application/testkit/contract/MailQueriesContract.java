package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.Comparator;
import java.util.Set;
import org.dossierwerk.application.mail.MailViews;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Dropped;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Prompt;
import org.dossierwerk.domain.mail.Recipient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reading the ledger of messages gives. */
public interface MailQueriesContract extends StorageContract {

    @Test
    @Tag("APT-18")
    default void a_dossier_s_messages_tell_what_became_of_them() {
        var office = ExampleOffice.in(stores());
        var appointment = office.anAppointment().build();
        stores().appointments().save(appointment);
        var byItself = MailExamples.aConfirmation(appointment.snapshot(), "emma@example.com");
        byItself.sent(NOW.plusSeconds(5));
        var byHand = MailExamples.aConfirmation(
                appointment.snapshot(), new Recipient("Emma", null), office.adviser());
        stores().mailMessages().save(byItself);
        stores().mailMessages().save(byHand);
        stores().mailMessages().save(MailExamples.aMessage(NOW));

        var lines = stores().mailQueries().of(office.dossier(), 10);

        assertThat(lines).hasSize(2);
        assertThat(lines).filteredOn(line -> line.id().equals(byItself.snapshot().id())).singleElement().satisfies(line -> {
            assertThat(line.dossierTitle()).isEqualTo("De Wit");
            assertThat(line.subject()).isEqualTo("Bevestiging 🗓");
            assertThat(line.recipientAddress()).isEqualTo("emma@example.com");
            assertThat(line.settledAt()).isEqualTo(NOW.plusSeconds(5));
            assertThat(line.status()).isEqualTo(MailStatus.SENT);
            assertThat(line.author()).isEmpty();
        });
        assertThat(lines).filteredOn(line -> line.id().equals(byHand.snapshot().id())).singleElement().satisfies(line -> {
            assertThat(line.recipientAddress()).isEmpty();
            assertThat(line.author()).isEqualTo("Sanne de Boer");
            assertThat(line.settledAt()).isNull();
            assertThat(line.status()).isEqualTo(MailStatus.NOT_SENDABLE);
        });
        assertThat(stores().mailQueries().of(office.dossier(), 1)).hasSize(1);
    }

    @Test
    @Tag("BEY-16")
    default void entries_are_told_apart_by_what_became_of_them_and_by_their_dossier() {
        var office = ExampleOffice.in(stores());
        var appointment = office.anAppointment().build();
        stores().appointments().save(appointment);
        var failed = MailExamples.aConfirmation(appointment.snapshot(), "emma@example.com");
        failed.trying(NOW);
        failed.failed("550 No such user", NOW);
        var overtaken = MailExamples.aConfirmation(appointment.snapshot(), "daan@example.com");
        overtaken.supersede(Dropped.APPOINTMENT_BEGUN, NOW);
        stores().mailMessages().save(failed);
        stores().mailMessages().save(overtaken);
        stores().mailMessages().save(MailExamples.aMessage(NOW));

        assertThat(page(null, Set.of(MailStatus.FAILED))).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(failed.snapshot().id());
            assertThat(line.tries()).isEqualTo(1);
            assertThat(line.nextTryAt()).isNull();
        });
        assertThat(page(office.dossier(), Set.of(MailStatus.SUPERSEDED, MailStatus.WAITING)))
                .singleElement()
                .satisfies(line -> assertThat(line.dropped()).isEqualTo(Dropped.APPOINTMENT_BEGUN));
        assertThat(page(null, Set.of(MailStatus.SUPERSEDED, MailStatus.WAITING))).hasSize(2);
    }

    @Test
    @Tag("BEY-16")
    default void a_waiting_entry_tells_when_it_is_offered_next() {
        var message = MailExamples.aMessage(NOW);
        var id = message.snapshot().id();
        stores().mailMessages().save(message);
        assertThat(stores().mailQueries().nextTry(id)).isEmpty();
        var due = NOW.plusSeconds(90);
        stores().unitOfWork()
                .run(() -> stores().deliveries()
                        .append(List.of(new Delivery(
                                UUID.randomUUID(),
                                "mail.send",
                                "mail.queued/1",
                                id.value(),
                                id.value(),
                                NOW,
                                due))));
        assertThat(stores().mailQueries().nextTry(id)).contains(due);
        assertThat(page(null, Set.of(MailStatus.WAITING)))
                .extracting(MailViews.Line::nextTryAt)
                .containsExactly(due);
    }

    @Test
    @Tag("BEY-16")
    default void what_was_sent_again_is_found_from_the_first() {
        var office = ExampleOffice.in(stores());
        var first = MailExamples.aMessage(NOW);
        stores().mailMessages().save(first);
        var again = MailExamples.aPrompted(
                new Prompt.Again(first.snapshot().id()), office.dossier(), office.adviser());
        stores().mailMessages().save(again);
        assertThat(stores().mailQueries().repeating(first.snapshot().id()))
                .containsExactly(again.snapshot().id());
        assertThat(stores().mailQueries().repeating(again.snapshot().id())).isEmpty();
    }

    private List<MailViews.Line> page(@Nullable DossierId dossier, Set<MailStatus> states) {
        return stores().mailQueries().page(dossier, states, null, 10).items();
    }

    @Test
    default void the_newest_come_first_and_each_page_goes_on_where_the_last_ended() {
        for (int i = 0; i < 7; i++) {
            stores().mailMessages().save(MailExamples.aMessage(NOW.plusSeconds(i / 2)));
        }
        var seen = new ArrayList<MailViews.Line>();
        String cursor = null;
        do {
            var page = stores().mailQueries().page(null, Set.of(MailStatus.values()), cursor, 3);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(MailViews.Line::writtenAt)
                .isSortedAccordingTo(Comparator.<Instant>reverseOrder());
        assertThat(seen.get(0).dossier()).isNull();
        assertThat(seen.get(0).dossierTitle()).isEmpty();
    }
}
