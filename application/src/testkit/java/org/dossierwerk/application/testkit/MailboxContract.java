package org.dossierwerk.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.mail.Mailbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever reads a mailbox may expect of it. */
@Tag("BEY-16")
public interface MailboxContract {

    String BEGINNING = "";

    Mailbox mailbox();

    /** Puts a message with that subject into it, from {@code emma@example.nl}. */
    void deliver(String subject) throws Exception;

    /** Takes the message with that subject out of it, as people do. */
    void remove(String subject) throws Exception;

    boolean isRead(String subject) throws Exception;

    @Test
    default void it_is_read_from_the_oldest_to_the_newest() throws Exception {
        deliver("one");
        deliver("two");
        deliver("three");
        assertThat(subjects(mailbox().after(BEGINNING, 10))).containsExactly("one", "two", "three");
    }

    @Test
    default void reading_goes_on_behind_the_place_and_in_batches() throws Exception {
        deliver("one");
        deliver("two");
        deliver("three");
        var first = mailbox().after(BEGINNING, 2);
        assertThat(subjects(first)).containsExactly("one", "two");
        var place = first.get(1).place();
        assertThat(subjects(mailbox().after(place, 2))).containsExactly("three");
        deliver("four");
        assertThat(subjects(mailbox().after(place, 2))).containsExactly("three", "four");
        var end = mailbox().after(place, 2).get(1).place();
        assertThat(mailbox().after(end, 2)).isEmpty();
    }

    @Test
    default void an_empty_mailbox_has_nothing_to_read() throws Exception {
        assertThat(mailbox().after(BEGINNING, 10)).isEmpty();
    }

    @Test
    default void what_people_took_out_is_not_missed() throws Exception {
        deliver("one");
        deliver("two");
        deliver("three");
        var place = mailbox().after(BEGINNING, 1).get(0).place();
        remove("one");
        remove("two");
        assertThat(subjects(mailbox().after(place, 10))).containsExactly("three");
        mailbox().markRead(place);
    }

    @Test
    default void reading_marks_nothing_but_what_is_to_be_marked() throws Exception {
        deliver("one");
        deliver("two");
        var read = mailbox().after(BEGINNING, 10);
        assertThat(isRead("one")).isFalse();
        mailbox().markRead(read.get(1).place());
        mailbox().markRead(read.get(1).place());
        assertThat(isRead("one")).isFalse();
        assertThat(isRead("two")).isTrue();
        assertThat(subjects(mailbox().after(BEGINNING, 10))).containsExactly("one", "two");
    }

    @Test
    default void a_place_of_another_time_is_the_beginning() throws Exception {
        deliver("one");
        assertThat(subjects(mailbox().after("999999999.77", 10))).containsExactly("one");
        assertThat(subjects(mailbox().after("no place", 10))).containsExactly("one");
    }

    private static List<String> subjects(List<IncomingMail> mails) {
        return mails.stream().map(IncomingMail::subject).toList();
    }
}
