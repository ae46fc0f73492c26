package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link MailTemplateRepository} does. */
public interface MailTemplateRepositoryContract extends RootContract<MailTemplate> {

    @Override
    default MailTemplate example() {
        var type = AppointmentTypeExamples.aType();
        stores().appointmentTypes().save(type);
        return MailExamples.aTemplate(Occasion.CHANGE, type.snapshot().id());
    }

    @Override
    default void change(MailTemplate root) {
        root.reword(
                new MailTemplate.Variant(Language.EN, FormOfAddress.INFORMAL), new Wording("Your \"date\"", "{{client.name}}\n\u2603", "<p>{{client.name}}\n<br>\u2603</p>"));
    }

    @Override
    default Record stateOf(MailTemplate root) {
        return root.snapshot();
    }

    @Override
    default void save(MailTemplate root) {
        stores().mailTemplates().save(root);
    }

    @Override
    default Optional<MailTemplate> stored(MailTemplate root) {
        return stores().mailTemplates().find(root.snapshot().id());
    }

    @Test
    @Tag("APT-17")
    default void a_type_s_own_template_goes_before_the_office_s() {
        var own = example();
        var office = MailExamples.aTemplate(Occasion.CHANGE, null);
        save(own);
        save(office);
        var templates = stores().mailTemplates();
        var other = new AppointmentTypeId(UUID.randomUUID());
        assertThat(templates.findFor(Occasion.CHANGE, own.snapshot().type()).orElseThrow().snapshot().id())
                .isEqualTo(own.snapshot().id());
        assertThat(templates.findFor(Occasion.CHANGE, other).orElseThrow().snapshot().id())
                .isEqualTo(office.snapshot().id());
        assertThat(templates.findFor(Occasion.CHANGE, null).orElseThrow().snapshot().id())
                .isEqualTo(office.snapshot().id());
        assertThat(templates.findFor(Occasion.CONFIRMATION, null)).isEmpty();
        assertThat(templates.all()).hasSize(2);
    }

    @Test
    @Tag("APT-17")
    default void what_a_type_no_longer_speaks_in_goes_before_nothing_and_is_still_its_own() {
        var own = example();
        var office = MailExamples.aTemplate(Occasion.CHANGE, null);
        own.retire();
        save(own);
        save(office);
        var type = own.snapshot().type();
        assertThat(stores().mailTemplates().findFor(Occasion.CHANGE, type).orElseThrow().snapshot().id())
                .isEqualTo(office.snapshot().id());
        assertThat(stores().mailTemplates().own(Occasion.CHANGE, type).orElseThrow().snapshot().id())
                .isEqualTo(own.snapshot().id());
        assertThat(stores().mailTemplates().own(Occasion.CHANGE, null).orElseThrow().snapshot().id())
                .isEqualTo(office.snapshot().id());
        assertThat(stores().mailTemplates().own(Occasion.CONFIRMATION, type)).isEmpty();
    }

    @Test
    default void there_are_any_number_of_words_for_letters() {
        var offer = MailExamples.wordsForALetter("Offerte \u2603");
        offer.rename("Voorstel \u2603");
        save(offer);
        save(MailExamples.wordsForALetter("Offerte"));
        assertThat(stored(offer).orElseThrow().snapshot().name()).isEqualTo("Voorstel \u2603");
        assertThat(stores().mailTemplates().all()).hasSize(2);
    }

    @Test
    @Tag("BEY-16")
    default void former_words_are_found_by_their_version_newest_first() {
        var template = MailExamples.aTemplate(Occasion.CONFIRMATION, null);
        save(template);
        var ada = UserExamples.aUser();
        stores().users().save(ada);
        var first = stored(template).orElseThrow().former(Moments.NOW, ada.snapshot().id());
        stores().mailTemplates().keep(first);
        var changed = stored(template).orElseThrow();
        change(changed);
        save(changed);
        var second = stored(template).orElseThrow().former(Moments.NOW.plusSeconds(60), null);
        stores().mailTemplates().keep(second);

        assertThat(stores().mailTemplates().formers(first.template())).containsExactly(second, first);
        assertThat(stores().mailTemplates().former(first.template(), first.version())).contains(first);
        assertThat(stores().mailTemplates().former(first.template(), 7)).isEmpty();
        assertThat(stores().mailTemplates().formers(new MailTemplateId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void an_occasion_has_one_template_for_each_type_and_one_for_the_office() {
        save(MailExamples.aTemplate(Occasion.INVITATION, null));
        assertThatThrownBy(() -> save(MailExamples.aTemplate(Occasion.INVITATION, null)))
                .isInstanceOf(OfficeRefusal.Taken.class);
    }
}
