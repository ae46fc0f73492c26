package org.dossierwerk.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.TestOffice.PASSWORD;
import static org.dossierwerk.application.TestOffice.aPerson;
import static org.dossierwerk.application.TestOffice.household;

import java.time.Duration;
import java.util.Locale;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnteringTest {

    private static final String EMMA = "emma@example.nl";
    private static final String HERE = "192.0.2.0/24";

    private final TestOffice house = new TestOffice();
    private final Entrance entrance = house.office.entrance();
    private final DossierId dossier = house.aDossier(TestOffice.emmaAndDaan());

    private ApplicantDetails applicant(int index) {
        return house.desk().dossiers().get(dossier).applicants().get(index);
    }

    private void invite(int index) {
        house.desk().portalAccess().invite(dossier, applicant(index).id());
    }

    private Entrance.SignedIn emmaSetsHerPassword() {
        invite(0);
        return entrance.setPassword(house.tokenFor(EMMA), PASSWORD);
    }

    @Test
    @Tag("POR-01")
    void an_invited_client_sets_a_password_and_signs_in_with_the_e_mail_address() {
        invite(0);
        assertThat(applicant(0).account()).isEqualTo(AccountStatus.INVITED);
        var token = house.tokenFor(EMMA);
        assertThat(house.mailTo(EMMA).get(0).letter().text()).contains("https://portal.example.nl/welcome/" + token);
        assertThat(entrance.look(token).userName()).isEqualTo(EMMA);
        entrance.setPassword(token, PASSWORD);
        assertThat(applicant(0).account()).isEqualTo(AccountStatus.ACTIVE);

        var signedIn = entrance.signIn(Realm.PORTAL, "Emma@Example.nl", PASSWORD, HERE);
        assertThat(signedIn.caller()).isEqualTo(Caller.client(applicant(0).person()));
        assertThat(entrance.stillValid(signedIn.account(), signedIn.stamp())).isTrue();
        assertThatThrownBy(() -> entrance.signIn(Realm.DESK, EMMA, PASSWORD, HERE))
                .isInstanceOf(AccessRefusal.NotRecognised.class);
    }

    @Test
    @Tag("POR-01")
    void a_link_works_once_and_an_older_one_not_at_all() {
        invite(0);
        var older = house.tokenFor(EMMA);
        invite(0);
        assertThatThrownBy(() -> entrance.look(older)).isInstanceOf(AccessRefusal.LinkUsedUp.class);
        var token = house.tokenFor(EMMA);
        entrance.setPassword(token, PASSWORD);
        assertThatThrownBy(() -> entrance.setPassword(token, PASSWORD)).isInstanceOf(AccessRefusal.LinkUsedUp.class);
        assertThatThrownBy(() -> entrance.look("invented")).isInstanceOf(AccessRefusal.LinkUsedUp.class);
    }

    /** A mailbox shows one of two messages with the same Message-ID, and may well keep the first. */
    @Test
    void a_letter_that_goes_again_with_a_fresh_link_is_another_message() {
        house.mail.loseAnswers();
        invite(0);
        var lost = house.tokenFor(EMMA);
        house.mail.work();
        house.clock.advance(Duration.ofMinutes(15));
        var arrived = house.tokenFor(EMMA);

        var letters = house.mailTo(EMMA);
        assertThat(letters).hasSize(2);
        assertThat(letters.get(1).messageId()).isNotEqualTo(letters.get(0).messageId());
        assertThat(letters).noneMatch(letter -> letter.messageId().contains(arrived));
        assertThatThrownBy(() -> entrance.look(lost)).isInstanceOf(AccessRefusal.LinkUsedUp.class);
        assertThat(entrance.look(arrived).userName()).isEqualTo(EMMA);
    }

    @Test
    void a_link_expires() {
        invite(0);
        var token = house.tokenFor(EMMA);
        house.clock.advance(Duration.ofDays(7));
        assertThatThrownBy(() -> entrance.setPassword(token, PASSWORD)).isInstanceOf(AccessRefusal.LinkUsedUp.class);
    }

    @Test
    void the_personal_link_is_in_the_mail_and_nowhere_else() {
        invite(0);
        var token = house.tokenFor(EMMA);
        var line = house.desk().mailing().outbox(dossier).get(0);
        var opened = house.desk().mailing().get(line.id());
        assertThat(opened.state().letter().text()).doesNotContain(token, "/welcome/");
        assertThat(opened.html()).doesNotContain(token, "{{");
        assertThat(house.mailTo(EMMA).get(0).html()).contains(token).doesNotContain("{{");
        assertThat(house.storage.open(events -> {}).oneTimeLinks().findByTokenHash(token))
                .isEmpty();
    }

    @Test
    @Tag("POR-02")
    void staff_change_a_user_name_to_one_that_nobody_has() {
        invite(0);
        invite(1);
        var access = house.desk().portalAccess();
        assertThatThrownBy(() -> access.rename(dossier, applicant(1).id(), "EMMA@example.nl"))
                .isInstanceOf(AccessRefusal.UserNameTaken.class);
        access.rename(dossier, applicant(0).id(), "emma");
        entrance.setPassword(house.tokenFor(EMMA), PASSWORD);
        assertThat(entrance.signIn(Realm.PORTAL, "emma", PASSWORD, HERE)).isNotNull();
        assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, EMMA, PASSWORD, HERE))
                .isInstanceOf(AccessRefusal.NotRecognised.class);
    }

    @Test
    @Tag("POR-02")
    void partners_who_share_an_address_get_user_names_of_their_own() {
        var shared = house.aDossier(
                household(aPerson("Kim", "Bos", "bos@example.nl"), aPerson("Lee", "Bos", "bos@example.nl")));
        for (var applicant : house.desk().dossiers().get(shared).applicants()) {
            house.desk().portalAccess().invite(shared, applicant.id());
            entrance.setPassword(house.tokenFor("bos@example.nl"), PASSWORD);
        }
        var first = entrance.signIn(Realm.PORTAL, "bos@example.nl", PASSWORD, HERE);
        var second = entrance.signIn(Realm.PORTAL, "bos-2@example.nl", PASSWORD, HERE);
        assertThat(first.caller()).isNotEqualTo(second.caller());
    }

    @Test
    @Tag("POR-03")
    void a_failed_sign_in_tells_nothing_and_costs_the_same() {
        emmaSetsHerPassword();
        int before = house.hashes.get();
        assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, EMMA, "wrong", HERE))
                .isInstanceOf(AccessRefusal.NotRecognised.class)
                .hasMessage("INVALID access.notRecognised");
        int known = house.hashes.get() - before;
        assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, "nobody", "wrong", HERE))
                .isInstanceOf(AccessRefusal.NotRecognised.class)
                .hasMessage("INVALID access.notRecognised");
        assertThat(house.hashes.get() - before - known).isEqualTo(known).isEqualTo(1);
    }

    @Test
    @Tag("POR-03")
    void names_with_and_without_an_account_are_slowed_down_alike() {
        emmaSetsHerPassword();
        for (var name : new String[] {EMMA, "nobody"}) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, name, "wrong", HERE))
                        .isInstanceOf(AccessRefusal.NotRecognised.class);
            }
            assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, name, PASSWORD, HERE))
                    .isInstanceOf(AccessRefusal.TryLater.class);
        }
        house.clock.advance(Duration.ofSeconds(1));
        assertThat(entrance.signIn(Realm.PORTAL, EMMA, PASSWORD, HERE)).isNotNull();
    }

    @Test
    void one_origin_cannot_try_many_names() {
        emmaSetsHerPassword();
        for (int i = 0; i < 30; i++) {
            var name = "name" + i;
            assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, name, "wrong", HERE))
                    .isInstanceOf(AccessRefusal.NotRecognised.class);
        }
        assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, EMMA, PASSWORD, HERE))
                .isInstanceOf(AccessRefusal.TryLater.class);
        assertThat(entrance.signIn(Realm.PORTAL, EMMA, PASSWORD, "elsewhere")).isNotNull();
        house.clock.advance(Duration.ofMinutes(5));
        assertThat(entrance.signIn(Realm.PORTAL, EMMA, PASSWORD, HERE)).isNotNull();
    }

    @Test
    @Tag("POR-04")
    void a_client_asks_for_a_new_password_and_gets_a_link() {
        var before = emmaSetsHerPassword();
        entrance.requestPasswordReset(Realm.PORTAL, EMMA, HERE);
        entrance.requestPasswordReset(Realm.PORTAL, "nobody@example.nl", HERE);
        entrance.setPassword(house.tokenFor(EMMA), "another horse battery staple");
        assertThat(entrance.signIn(Realm.PORTAL, EMMA, "another horse battery staple", HERE))
                .isNotNull();
        assertThat(entrance.stillValid(before.account(), before.stamp())).isFalse();
        assertThat(house.mailTo("nobody@example.nl")).isEmpty();
    }

    @Test
    @Tag("MAIL-02")
    void letters_about_access_follow_the_dossier_s_form_of_address() {
        for (var form : FormOfAddress.values()) {
            var address = form.name().toLowerCase(Locale.ROOT) + "@example.nl";
            var command = house.opening(household(aPerson("Jan", "Jansen", address), null));
            var opened = house.desk()
                    .dossiers()
                    .open(new Open(command.id(), command.client(), command.handling(), form, Language.NL, null));
            var jan = house.desk().dossiers().get(opened).applicants().get(0).id();
            house.desk().portalAccess().invite(opened, jan);
            entrance.setPassword(house.tokenFor(address), PASSWORD);
            entrance.requestPasswordReset(Realm.PORTAL, address, HERE);
            boolean formal = form == FormOfAddress.FORMAL;
            assertThat(house.mailTo(address))
                    .hasSize(2)
                    .allSatisfy(mail -> assertThat(mail.letter().text())
                            .contains(formal ? " uw " : " je ")
                            .doesNotContain(formal ? " je " : " uw "));
        }
    }

    @Test
    void a_blocked_client_is_out_until_invited_again() {
        var session = emmaSetsHerPassword();
        house.desk().portalAccess().block(dossier, applicant(0).id());
        assertThat(entrance.stillValid(session.account(), session.stamp())).isFalse();
        assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, EMMA, PASSWORD, HERE))
                .isInstanceOf(AccessRefusal.NotRecognised.class);
        entrance.requestPasswordReset(Realm.PORTAL, EMMA, HERE);
        assertThat(house.mailTo(EMMA)).hasSize(1);
        invite(0);
        assertThat(entrance.signIn(Realm.PORTAL, EMMA, PASSWORD, HERE)).isNotNull();
    }

    @Test
    void a_weak_password_does_not_use_up_the_link() {
        invite(0);
        var token = house.tokenFor(EMMA);
        assertThatThrownBy(() -> entrance.setPassword(token, "short"))
                .isInstanceOf(AccessRefusal.PasswordTooShort.class);
        assertThat(entrance.setPassword(token, PASSWORD)).isNotNull();
    }

    @Test
    @Tag("ADM-01")
    void a_deactivated_user_cannot_sign_in_and_a_running_session_ends() {
        house.deliver();
        entrance.setPassword(house.tokenFor("ben@office.nl"), PASSWORD);
        var session = entrance.signIn(Realm.DESK, "ben", PASSWORD, HERE);
        house.administrator().staff().deactivate(house.ben);
        assertThat(entrance.stillValid(session.account(), session.stamp())).isFalse();
        assertThatThrownBy(() -> entrance.signIn(Realm.DESK, "ben", PASSWORD, HERE))
                .isInstanceOf(AccessRefusal.NotRecognised.class);
        house.administrator().staff().reactivate(house.ben);
        assertThat(entrance.signIn(Realm.DESK, "ben", PASSWORD, HERE)).isNotNull();
    }

    @Test
    void there_is_one_first_administrator() {
        assertThat(entrance.firstAdministratorToken()).isNull();
        assertThat(house.administrator().staff().me().userName()).isEqualTo("ada");
        assertThat(entrance.signIn(Realm.DESK, "ada", PASSWORD, HERE).caller()).isEqualTo(Caller.user(house.admin));
    }

    @Test
    void signing_in_and_failing_to_are_on_record() {
        var session = emmaSetsHerPassword();
        assertThatThrownBy(() -> entrance.signIn(Realm.PORTAL, EMMA, "wrong", HERE))
                .isInstanceOf(AccessRefusal.NotRecognised.class);
        var entries = house.storage
                .open(events -> {})
                .auditTrail()
                .about(session.account().value(), 10);
        assertThat(entries)
                .extracting(entry -> entry.action())
                .contains("access.sign-in-failed", "access.signed-in", "account.password-set/1", "account.invited/1");
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("access.signed-in"))
                .extracting(entry -> entry.actorName())
                .containsExactly("Emma Wit");
    }
}
