package org.dossierwerk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate.Naming;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTemplateTest {

    private static final Variant NL_FORMAL = new Variant(Language.NL, FormOfAddress.FORMAL);
    private static final Variant NL_INFORMAL = new Variant(Language.NL, FormOfAddress.INFORMAL);
    private static final Variant DE_FORMAL = new Variant(Language.DE, FormOfAddress.FORMAL);
    private static final Variant EN_INFORMAL = new Variant(Language.EN, FormOfAddress.INFORMAL);

    private static MailTemplate template(Occasion occasion, Map<Variant, Wording> wordings) {
        return MailTemplate.write(new MailTemplateId(new UUID(0, 1)), occasion, null, wordings);
    }

    private static MailTemplate confirmation() {
        return template(Occasion.CONFIRMATION, Map.of(NL_FORMAL, words("u"), NL_INFORMAL, words("je")));
    }

    private static Wording words(String body) {
        return new Wording("Afspraak", body);
    }

    @Test
    @Tag("MAIL-02")
    void a_reader_gets_their_form_else_their_language_else_that_of_the_office() {
        var template = template(
                Occasion.CONFIRMATION,
                Map.of(NL_FORMAL, words("u"), NL_INFORMAL, words("je"), DE_FORMAL, words("Sie")));

        assertThat(template.spokenTo(NL_INFORMAL, Language.EN)).contains(NL_INFORMAL);
        assertThat(template.spokenTo(new Variant(Language.DE, FormOfAddress.INFORMAL), Language.NL))
                .contains(DE_FORMAL);
        assertThat(template.spokenTo(EN_INFORMAL, Language.NL)).contains(NL_INFORMAL);
        assertThat(template.spokenTo(EN_INFORMAL, Language.EN)).contains(NL_FORMAL);
        assertThat(template.wordingFor(EN_INFORMAL, Language.DE).body()).isEqualTo("Sie");
    }

    @Test
    void a_wording_is_left_out_but_never_the_last() {
        var template = confirmation();

        template.reword(Map.of(NL_INFORMAL, Optional.empty(), DE_FORMAL, Optional.of(words("Sie"))));

        assertThat(template.snapshot().wordings()).containsOnlyKeys(NL_FORMAL, DE_FORMAL);
        assertThatThrownBy(() -> template.reword(Map.of(NL_FORMAL, Optional.empty(), DE_FORMAL, Optional.empty())))
                .isInstanceOf(MailRefusal.NoWording.class);
        assertThat(template.snapshot().wordings()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{access.link}}",
                "{{documents.missing}}",
                "Beste {{client.name",
                "client.name}} hallo",
                "{{#if}"
            })
    void what_would_not_be_filled_in_is_refused(String body) {
        assertThatThrownBy(() -> confirmation().reword(NL_FORMAL, words(body)))
                .isInstanceOf(MailRefusal.UnknownPlaceholder.class);
    }

    @Test
    @Tag("POR-01")
    void the_way_in_stays_in_the_letter_that_lets_somebody_in() {
        var invitation = template(Occasion.INVITATION, Map.of(NL_FORMAL, words("{{access.link}}")));

        assertThatThrownBy(() -> invitation.reword(NL_FORMAL, words("{{salutation}}, welkom!")))
                .isInstanceOf(MailRefusal.LinkMissing.class);
        invitation.reword(NL_FORMAL, new Wording("Welkom", "Welkom", "<p><a href=\"{{access.link}}\">Kom</a></p>"));
        assertThat(invitation.snapshot().wordings().get(NL_FORMAL).isRich()).isTrue();
    }

    @Test
    void words_for_letters_have_a_name_and_can_go_out_of_use() {
        var type = new AppointmentTypeId(new UUID(0, 2));
        var template = MailTemplate.forLetters(
                new MailTemplateId(new UUID(0, 1)),
                new Naming(" Offerte ", type),
                Map.of(NL_FORMAL, Optional.of(words("u"))));
        template.rename("Voorstel");
        template.retire();

        assertThat(template.snapshot())
                .isEqualTo(new MailTemplate.Snapshot(
                        new MailTemplateId(new UUID(0, 1)),
                        0,
                        Occasion.LETTER,
                        type,
                        "Voorstel",
                        false,
                        Map.of(NL_FORMAL, words("u"))));
        assertThatThrownBy(() -> new Naming(" ", null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> confirmation().retire()).isInstanceOf(MailRefusal.OfTheOffice.class);
    }

    @Test
    @Tag("BEY-16")
    void what_it_said_can_be_kept_with_who_changed_it() {
        var ada = new UserId(new UUID(0, 3));

        assertThat(confirmation().former(Instant.EPOCH, ada))
                .isEqualTo(new MailTemplate.Former(
                        new MailTemplateId(new UUID(0, 1)),
                        0,
                        "",
                        Map.of(NL_FORMAL, words("u"), NL_INFORMAL, words("je")),
                        Instant.EPOCH,
                        ada));
    }
}
