package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import org.dossierwerk.application.office.StaffViews;
import org.dossierwerk.application.testkit.UserExamples;
import org.junit.jupiter.api.Test;

/** What reading the staff gives. */
public interface StaffQueriesContract extends StorageContract {

    @Test
    default void colleagues_are_listed_the_active_ones_first_then_by_name() {
        stores().users().save(UserExamples.aUser("zoë", "", "Smit"));
        stores().users().save(UserExamples.aUser("Émile", "van", "Dijk"));
        var gone = UserExamples.aUser("Aad", "", "Bos");
        gone.deactivate(false, NOW);
        stores().users().save(gone);
        var colleagues = stores().staffQueries().colleagues();
        assertThat(colleagues)
                .extracting(StaffViews.Colleague::name)
                .containsExactly("Émile van Dijk", "zoë Smit", "Aad Bos");
        assertThat(colleagues.get(0)).satisfies(colleague -> {
            assertThat(colleague.initials()).isEqualTo("ÉD");
            assertThat(colleague.hue()).isEqualTo(3);
            assertThat(colleague.jobTitle()).isEqualTo("Hypotheekadviseur");
            assertThat(colleague.email()).isEqualTo("office@example.org");
            assertThat(colleague.phone()).isEqualTo("+31201234567");
            assertThat(colleague.active()).isTrue();
        });
        assertThat(colleagues.get(2).active()).isFalse();
    }
}
