package org.dossierwerk.application.testkit;

import java.util.Optional;
import org.dossierwerk.application.port.storage.PostmarkRepository;
import org.dossierwerk.domain.mail.Postmark;

/** By what messages are known again, in memory. */
record MemoryPostmarks(Memory memory) implements PostmarkRepository {

    @Override
    public Optional<Postmark> find(String token) {
        return memory.with(state -> Optional.ofNullable(state.postmarks.get(token)));
    }

    @Override
    public Optional<Postmark> findSent(String messageId) {
        return memory.with(state -> state.postmarks.values().stream()
                .filter(postmark -> postmark.messageId().equals(messageId))
                .findFirst());
    }

    @Override
    public Postmark keep(Postmark postmark) {
        return findSent(postmark.messageId()).orElseGet(() -> memory.with(state -> {
            state.postmarks.put(postmark.token(), postmark);
            return postmark;
        }));
    }
}
