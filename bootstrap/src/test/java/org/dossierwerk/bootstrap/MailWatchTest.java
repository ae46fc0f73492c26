package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.Mails;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

@Tag("BEY-16")
class MailWatchTest {

    private final InMemoryMail mail = new InMemoryMail();
    private final MailWatch watch = new MailWatch();
    private final MailHealth health = new MailHealth(watch);

    private void attempt() {
        watch.over(mail).send(Mails.invitation("watched@dossierwerk"));
    }

    private void failing(Kind kind) {
        mail.failWith(new ProviderFailure(kind, "535 wrong password", null));
        assertThatThrownBy(this::attempt).isInstanceOf(ProviderFailure.class);
    }

    @Test
    void health_is_down_while_a_person_has_to_see_to_the_way_of_the_mail() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        failing(Kind.RECONNECT);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("trouble", "535 wrong password");
        failing(Kind.TRY_AGAIN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        mail.work();
        attempt();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void what_passes_by_itself_or_is_about_one_message_is_no_trouble() {
        failing(Kind.TRY_AGAIN);
        failing(Kind.UNKNOWN);
        failing(Kind.REJECTED);

        assertThat(watch.trouble()).isEmpty();
    }
}
