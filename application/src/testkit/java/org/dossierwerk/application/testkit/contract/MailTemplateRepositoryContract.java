package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
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
                new MailTemplate.Variant(Language.EN, FormOfAddress.INFORMAL), new Wording("Your \"date\"", "{{client.name}}\n\u2603"));
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
    default void an_occasion_has_one_template_for_each_type_and_one_for_the_office() {
        save(MailExamples.aTemplate(Occasion.INVITATION, null));
        assertThatThrownBy(() -> save(MailExamples.aTemplate(Occasion.INVITATION, null)))
                .isInstanceOf(OfficeRefusal.Taken.class);
    }
}
