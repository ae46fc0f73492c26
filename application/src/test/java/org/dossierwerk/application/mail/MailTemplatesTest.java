package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.TestOffice.aPerson;
import static org.dossierwerk.application.TestOffice.household;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.application.mail.MailTemplates.Preview;
import org.dossierwerk.application.mail.MailTemplates.Version;
import org.dossierwerk.application.office.History.Deed;
import org.dossierwerk.application.office.History.Setting;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplate.Naming;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How an office keeps the words of its mails. */
class MailTemplatesTest {

    private static final Variant FORMAL = new Variant(Language.NL, FormOfAddress.FORMAL);
    private static final Variant INFORMAL = new Variant(Language.NL, FormOfAddress.INFORMAL);
    private static final Wording SOON = new Wording("Tot gauw", "{{salutation}},\n\nTot {{appointment.date}}.");

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();

    private MailTemplates templates() {
        return house.administrator().mailTemplates();
    }

    private LetterTemplates letters() {
        return house.administrator().letterTemplates();
    }

    private MailTemplateId confirmation() {
        return templates().get(Occasion.CONFIRMATION, null).id();
    }

    private void reword(Variant variant, Wording wording) {
        var template = templates().get(Occasion.CONFIRMATION, null);
        templates().reword(Occasion.CONFIRMATION, null, template.version(), variant, wording);
    }

    private MailTemplateId aLetter(String name) {
        var id = new MailTemplateId(UUID.randomUUID());
        letters()
                .write(
                        id,
                        new Naming(name, null),
                        Map.of(FORMAL, Optional.of(new Wording("Uw vraag", "{{salutation}}"))));
        return id;
    }

    @Test
    @Tag("BEY-16")
    void the_words_a_mail_was_written_with_can_be_read_after_they_changed() {
        var dossier = house.aDossier();
        house.anAppointment(dossier, type, "2026-11-25T10:00");
        var before = templates().get(Occasion.CONFIRMATION, null);
        reword(FORMAL, SOON);

        var sent = house.desk()
                .mailing()
                .get(house.desk().mailing().outbox(dossier).get(0).id())
                .state()
                .cause();
        var asItWas = house.desk().mailTemplates().version(sent.template(), sent.templateVersion());
        assertThat(asItWas.wordings()).isEqualTo(before.wordings());
        assertThat(asItWas.current()).isFalse();
        assertThat(asItWas.occasion()).isEqualTo(Occasion.CONFIRMATION);
        var now = house.desk().mailTemplates().version(sent.template(), 2);
        assertThat(now.current()).isTrue();
        assertThat(now.wordings()).containsEntry(FORMAL, SOON);
        assertThat(now.version()).isEqualTo(new Version(2, house.clock.instant(), "Ada Beheer"));
        assertThatThrownBy(() -> house.desk().mailTemplates().version(sent.template(), 3))
                .isInstanceOf(MailRefusal.NotFound.class);
    }

    @Test
    void each_change_is_a_version_and_saving_the_same_is_none() {
        reword(FORMAL, SOON);
        reword(FORMAL, SOON);
        reword(INFORMAL, SOON);

        assertThat(templates().versions(confirmation()))
                .containsExactly(
                        new Version(3, house.clock.instant(), "Ada Beheer"),
                        new Version(2, house.clock.instant(), "Ada Beheer"),
                        new Version(1, null, ""));
        assertThatThrownBy(() -> templates().reword(Occasion.CONFIRMATION, null, 2, FORMAL, SOON))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("MAIL-02")
    void a_wording_that_is_left_out_falls_back_on_the_other_form() {
        var template = templates().get(Occasion.CONFIRMATION, null);
        templates()
                .reword(
                        Occasion.CONFIRMATION,
                        null,
                        template.version(),
                        Map.of(FORMAL, Optional.empty(), INFORMAL, Optional.of(SOON)));

        house.anAppointment(house.aDossier(), type, "2026-11-25T10:00");

        assertThat(house.mailTo("emma@example.nl"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.letter().subject()).isEqualTo("Tot gauw"));
    }

    @Test
    @Tag("APT-17")
    void a_type_with_words_of_its_own_can_speak_in_the_office_s_again_and_once_more_in_its_own() {
        templates().reword(Occasion.CONFIRMATION, type, 1, FORMAL, SOON);
        var own = templates().get(Occasion.CONFIRMATION, type);
        assertThat(own.type()).isEqualTo(type);

        templates().borrow(Occasion.CONFIRMATION, type);
        assertThat(templates().get(Occasion.CONFIRMATION, type).type()).isNull();

        templates().reword(Occasion.CONFIRMATION, type, 1, INFORMAL, SOON);
        var again = templates().get(Occasion.CONFIRMATION, type);
        assertThat(again.id()).isEqualTo(own.id());
        assertThat(again.wordings().get(INFORMAL)).isEqualTo(SOON);
        assertThat(again.wordings().get(FORMAL))
                .isEqualTo(templates().delivered(Occasion.CONFIRMATION).get(FORMAL));
        assertThat(templates().version(own.id(), own.version()).typeName()).isEqualTo("Oriëntatie");
    }

    @Test
    void words_for_letters_are_written_once_changed_and_taken_out_of_use() {
        var id = aLetter("Offerte");
        letters().write(id, new Naming("Offerte", null), Map.of(FORMAL, Optional.of(SOON)));
        letters().change(id, 1, "Voorstel", Map.of(INFORMAL, Optional.of(new Wording("Je vraag", "Hallo"))));
        letters().retire(id);
        letters().retire(id);

        assertThat(letters().letter(id)).satisfies(letter -> {
            assertThat(letter.name()).isEqualTo("Voorstel");
            assertThat(letter.wordings()).containsOnlyKeys(FORMAL, INFORMAL);
            assertThat(letter.active()).isFalse();
        });
        assertThat(house.administrator().history().of(Setting.TEMPLATE, id.value()))
                .extracting(Deed::action)
                .containsExactly("template.retired", "template.renamed", "template.reworded", "template.reworded");
        letters().reinstate(id);
        assertThat(templates().list()).anyMatch(letter -> letter.id().equals(id) && letter.active());
        assertThatThrownBy(() -> letters().letter(confirmation())).isInstanceOf(MailRefusal.NotFound.class);
    }

    @Test
    @Tag("MAIL-01")
    void who_writes_a_letter_chooses_from_the_words_for_everything_and_for_that_type() {
        var id = new MailTemplateId(UUID.randomUUID());
        letters().write(id, new Naming("advies", type), Map.of(FORMAL, Optional.of(SOON)));
        aLetter("Offerte");
        letters().retire(aLetter("Oud"));

        var dossier = house.aDossier();
        var appointment = house.anAppointment(dossier, type, "2026-11-25T10:00");
        assertThat(offered(new About(dossier, DossierItem.of(appointment))))
                .containsSubsequence("advies", "Offerte")
                .doesNotContain("Oud");
        assertThat(offered(new About(dossier, null))).containsExactly("Offerte");
    }

    private List<String> offered(About about) {
        return house.desk().composer().open(about).templates().stream()
                .map(Composer.Choice::name)
                .toList();
    }

    @Test
    void rich_text_is_cleaned_and_says_the_same_in_plain_text() {
        var typed = "<p onclick=\"x()\">{{salutation}},</p><script>alert(1)</script><p><b>Tot gauw</b><br>"
                + "<a href=\"{{portal.link}}\">Portaal</a></p>";

        var wording = templates().check(Occasion.CONFIRMATION, "Tot gauw", "", typed);

        assertThat(wording.html())
                .isEqualTo(
                        "<p>{{salutation}},</p>\n<p>\n<strong>Tot gauw</strong>\n<br><a href=\"{{portal.link}}\">Portaal</a>\n</p>");
        assertThat(wording.body()).isEqualTo("{{salutation}},\n\nTot gauw\nPortaal ({{portal.link}})");
        reword(FORMAL, new Wording("Tot gauw", "iets anders", typed));
        assertThat(templates().get(Occasion.CONFIRMATION, null).wordings()).containsEntry(FORMAL, wording);
        assertThat(templates().check(Occasion.CONFIRMATION, "Tot gauw", "", "<div>Een</div><div>Twee</div>"))
                .isEqualTo(new Wording("Tot gauw", "Een\n\nTwee"));
        assertThatThrownBy(
                        () -> templates().check(Occasion.CONFIRMATION, "Tot gauw", "", "<p>{{client.<b>name</b>}}</p>"))
                .isInstanceOf(MailRefusal.UnknownPlaceholder.class);
    }

    @Test
    @Tag("APT-28")
    void only_those_who_maintain_types_change_words_and_those_who_work_read_what_was_sent() {
        var letter = aLetter("Offerte");
        Stream<Consumer<Desk>> maintaining = Stream.of(
                desk -> desk.letterTemplates().letter(letter),
                desk -> desk.mailTemplates().versions(letter),
                desk -> desk.mailTemplates().delivered(Occasion.CHANGE),
                desk -> desk.mailTemplates().borrow(Occasion.CHANGE, type),
                desk -> desk.letterTemplates()
                        .write(
                                new MailTemplateId(UUID.randomUUID()),
                                new Naming("A", null),
                                Map.of(FORMAL, Optional.of(SOON))),
                desk -> desk.letterTemplates().change(letter, 1, "B", Map.of()),
                desk -> desk.letterTemplates().retire(letter),
                desk -> desk.letterTemplates().reinstate(letter),
                desk -> desk.mailTemplates().preview(new Preview(Occasion.LETTER, null, FORMAL, SOON, null)));

        assertThat(maintaining)
                .allSatisfy(act -> assertThatThrownBy(() -> act.accept(house.desk()))
                        .isInstanceOf(OfficeRefusal.NotAllowed.class));
        assertThat(house.desk().mailTemplates().version(letter, 1).name()).isEqualTo("Offerte");
    }

    @Test
    @Tag("MAIL-01")
    void a_preview_speaks_of_an_example_or_of_a_dossier() {
        var wording = new Wording(
                "{{appointment.title}}",
                "{{salutation}},\n\n{{dossier.number}} {{appointment.time}}\n\n{{documents.missing}}");
        var example = templates().preview(new Preview(Occasion.REMINDER, null, INFORMAL, wording, null));
        assertThat(example.text()).startsWith("Beste Emma,").contains("10:00 uur", "- Salarisstrook");
        assertThat(example.html()).contains("Beste Emma", "Van Dijk Hypotheken");

        var dossier = house.aDossier();
        house.anAppointment(dossier, type, "2026-11-25T11:30");
        var real = templates().preview(new Preview(Occasion.REMINDER, null, FORMAL, wording, dossier));
        assertThat(real.subject()).isEqualTo("Oriënterend gesprek");
        assertThat(real.text()).startsWith("Geachte Emma Wit,").contains("D-2026-", "11:30 uur");
    }

    @Test
    void a_preview_shows_no_dossier_that_the_reader_may_not_know_of() {
        var dossier = house.aDossier(household(aPerson("Emma", "Wit", "emma@example.nl"), null));
        var clerk = house.desk(house.aColleague("Nina", Right.MAINTAIN_APPOINTMENT_TYPES));
        var colleague = house.desk(house.aColleague("Olga", Right.MAINTAIN_APPOINTMENT_TYPES, Right.WORK_ON_DOSSIERS));

        for (var desk : new Desk[] {clerk, colleague}) {
            assertThatThrownBy(() -> desk.mailTemplates()
                            .preview(new Preview(Occasion.CONFIRMATION, null, FORMAL, SOON, dossier)))
                    .isInstanceOf(DossierRefusal.NotFound.class);
            assertThat(desk.mailTemplates()
                            .preview(new Preview(Occasion.CONFIRMATION, null, FORMAL, SOON, null))
                            .text())
                    .contains("Emma");
        }
    }

    @Test
    void newer_delivered_words_reach_an_office_that_never_changed_its_own() {
        var before = new InMemoryStorage(house.clock).open(events -> {});
        var untouched = MailTemplate.write(aTemplateId(), Occasion.CHANGE, null, Map.of(FORMAL, SOON));
        var changed = MailTemplate.write(aTemplateId(), Occasion.CONFIRMATION, null, Map.of(FORMAL, SOON));
        before.mailTemplates().save(untouched);
        before.mailTemplates().save(changed);
        var edited = before.mailTemplates().find(changed.snapshot().id()).orElseThrow();
        edited.reword(INFORMAL, SOON);
        before.mailTemplates().save(edited);
        var delivered = new DeliveredTemplates(new Workbench(before, house.clock, UUID::randomUUID));

        delivered.bringUpToDate();
        delivered.bringUpToDate();

        assertThat(before.mailTemplates().all())
                .hasSize(DeliveredTemplates.all().size());
        assertThat(before.mailTemplates()
                        .findFor(Occasion.CHANGE, null)
                        .orElseThrow()
                        .snapshot())
                .satisfies(renewed -> {
                    assertThat(renewed.version()).isEqualTo(2);
                    assertThat(renewed.wordings())
                            .isEqualTo(DeliveredTemplates.all().get(Occasion.CHANGE));
                });
        assertThat(before.mailTemplates().formers(untouched.snapshot().id()))
                .extracting(MailTemplate.Former::changedBy)
                .containsExactly((UserId) null);
        assertThat(before.mailTemplates()
                        .findFor(Occasion.CONFIRMATION, null)
                        .orElseThrow()
                        .snapshot()
                        .wordings())
                .containsOnlyKeys(FORMAL, INFORMAL);
    }

    private static MailTemplateId aTemplateId() {
        return new MailTemplateId(UUID.randomUUID());
    }
}
