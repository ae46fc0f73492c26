package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.storage.MailDraftRepository;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link MailDraftRepository} does. */
public interface MailDraftRepositoryContract extends RootContract<MailDraft> {

    @Override
    default MailDraft example() {
        var office = ExampleOffice.in(stores());
        var draft = aDraft(office, anItem(office));
        draft.enclose(aFile(new FileId(UUID.randomUUID())), NOW);
        return draft;
    }

    @Override
    default void change(MailDraft root) {
        root.write(content("Anders"), NOW.plusSeconds(60));
    }

    @Override
    default Record stateOf(MailDraft root) {
        return root.snapshot();
    }

    @Override
    default void save(MailDraft root) {
        stores().mailDrafts().save(root);
    }

    @Override
    default Optional<MailDraft> stored(MailDraft root) {
        return stores().mailDrafts().find(root.snapshot().id());
    }

    @Test
    @Tag("UPL-10")
    default void those_with_which_a_file_goes_are_found_by_it() {
        var office = ExampleOffice.in(stores());
        var file = new FileId(UUID.randomUUID());
        var with = aDraft(office, null);
        with.enclose(aFile(new FileId(UUID.randomUUID())), NOW);
        with.enclose(aFile(file), NOW);
        save(with);
        save(aDraft(office, anItem(office)));

        assertThat(stores().mailDrafts().enclosing(file))
                .extracting(draft -> draft.snapshot().id())
                .containsExactly(with.snapshot().id());
        assertThat(stores().mailDrafts().enclosing(new FileId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    @Tag("MAIL-01")
    default void each_has_one_for_the_dossier_and_one_for_each_thing_in_it() {
        var office = ExampleOffice.in(stores());
        var item = anItem(office);
        var ofDossier = aDraft(office, null);
        var ofItem = aDraft(office, item);
        save(ofDossier);
        save(ofItem);

        assertThat(found(office, null)).isEqualTo(ofDossier.snapshot().id());
        assertThat(found(office, item)).isEqualTo(ofItem.snapshot().id());
        assertThatThrownBy(() -> save(aDraft(office, item))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> save(aDraft(office, null))).isInstanceOf(StaleVersion.class);
        assertThat(stores().mailDrafts().of(ExampleOffice.in(stores()).adviser(), office.dossier(), item))
                .isEmpty();
    }

    @Test
    default void one_that_was_removed_is_gone() {
        var office = ExampleOffice.in(stores());
        var draft = aDraft(office, null);
        save(draft);

        stores().mailDrafts().remove(stored(draft).orElseThrow());

        assertThat(stored(draft)).isEmpty();
    }

    @Test
    @Tag("MAIL-04")
    default void its_files_are_named() {
        var office = ExampleOffice.in(stores());
        var file = new FileId(UUID.randomUUID());
        var draft = aDraft(office, null);
        draft.enclose(aFile(file), NOW);
        save(draft);

        assertThat(stores().fileLedger().named(List.of(file))).isEqualTo(Set.of(file));
        stores().mailDrafts().remove(stored(draft).orElseThrow());
        assertThat(stores().fileLedger().named(List.of(file))).isEmpty();
    }

    private MailDraftId found(ExampleOffice office, @Nullable DossierItem item) {
        return stores().mailDrafts()
                .of(office.adviser(), office.dossier(), item)
                .orElseThrow()
                .snapshot()
                .id();
    }

    private static DossierItem anItem(ExampleOffice office) {
        var appointment = office.anAppointment().build();
        office.stores().appointments().save(appointment);
        return DossierItem.of(appointment.snapshot().id());
    }

    private static MailDraft aDraft(ExampleOffice office, @Nullable DossierItem item) {
        return MailDraft.begin(
                new MailDraftId(UUID.randomUUID()), office.adviser(), office.dossier(), item, content("Uw offerte"), NOW);
    }

    private static MailDraft.Content content(String subject) {
        return new MailDraft.Content(
                Occasion.LETTER,
                new MailTemplateId(UUID.randomUUID()),
                3,
                "Emma de Wit <emma@",
                "half",
                new Letter(subject, "Beste 🌷", "<p>Beste 🌷</p>"),
                LocalDateTime.parse("2026-12-24T09:30"));
    }

    private static Enclosure aFile(FileId file) {
        return new Enclosure("Offerte «één».pdf", "application/pdf", file, 12_345, "0a".repeat(32));
    }
}
