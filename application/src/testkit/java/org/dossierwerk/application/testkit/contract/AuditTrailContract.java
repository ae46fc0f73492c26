package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Test;

/** What an {@link AuditTrail} does. */
public interface AuditTrailContract extends StorageContract {

    @Test
    default void an_entry_comes_back_whole() {
        var dossier = new DossierId(UUID.randomUUID());
        var entry = entry(dossier, UUID.randomUUID(), 0);
        var own = new AuditTrail.Entry(
                UUID.randomUUID(), NOW, null, "", "office.started/1", null, UUID.randomUUID(), Map.of());
        trail().add(entry);
        trail().add(own);
        assertThat(trail().of(dossier, 10)).containsExactly(entry);
        assertThat(trail().about(own.subject(), 10)).containsExactly(own);
    }

    @Test
    default void the_newest_come_first_and_no_more_than_asked() {
        var dossier = new DossierId(UUID.randomUUID());
        var subject = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            trail().add(entry(dossier, subject, i));
        }
        assertThat(trail().of(dossier, 2)).extracting(e -> e.facts().get("count")).containsExactly("4", "3");
        assertThat(trail().about(subject, 3)).extracting(e -> e.facts().get("count")).containsExactly("4", "3", "2");
    }

    @Test
    default void several_come_back_in_their_order() {
        var subject = UUID.randomUUID();
        var same = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> new AuditTrail.Entry(
                        UUID.randomUUID(), NOW, null, "", "e/1", null, subject, Map.of("count", String.valueOf(i))))
                .toList();
        trail().addAll(same);
        trail().addAll(List.of());
        var newestFirst = new ArrayList<>(same);
        Collections.reverse(newestFirst);
        assertThat(trail().about(subject, 200)).isEqualTo(newestFirst);
    }

    @Test
    default void what_was_undone_is_not_told() {
        var subject = UUID.randomUUID();
        assertThatThrownBy(() -> stores().unitOfWork().run(() -> {
                    trail().add(entry(new DossierId(UUID.randomUUID()), subject, 0));
                    throw new UnsupportedOperationException("halfway");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(trail().about(subject, 10)).isEmpty();
    }

    private AuditTrail trail() {
        return stores().auditTrail();
    }

    private static AuditTrail.Entry entry(DossierId dossier, UUID subject, int count) {
        return new AuditTrail.Entry(
                UUID.randomUUID(),
                NOW.plusSeconds(count),
                UUID.randomUUID(),
                "Sanne de Boer",
                "appointment.cancelled/1",
                dossier,
                subject,
                Map.of("count", String.valueOf(count), "title", "\"Quoted\" — ümlaut 🗓"));
    }
}
