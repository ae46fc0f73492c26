package org.dossierwerk.application.dossier;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.UserRepository;
import org.dossierwerk.domain.dossier.Dossier.Handling;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.User;
import org.jspecify.annotations.Nullable;

/** Lets work go to active users only; whoever already has it keeps it (ADM-01). */
final class Assignments {

    private final UserRepository users;

    Assignments(UserRepository users) {
        this.users = users;
    }

    /** @throws OfficeRefusal.UserUnavailable at the adviser or the case handler */
    void require(Handling wanted, @Nullable Handling before) {
        var active = users
                .findAll(Stream.of(wanted.adviser(), wanted.caseHandler())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .map(User::snapshot)
                .filter(User.Snapshot::active)
                .map(User.Snapshot::id)
                .collect(Collectors.toSet());
        boolean adviserKept = before != null && wanted.adviser().equals(before.adviser());
        if (!adviserKept && !active.contains(wanted.adviser())) {
            throw new OfficeRefusal.UserUnavailable("adviser");
        }
        var handler = wanted.caseHandler();
        boolean handlerKept = before != null && Objects.equals(handler, before.caseHandler());
        if (handler != null && !handlerKept && !active.contains(handler)) {
            throw new OfficeRefusal.UserUnavailable("caseHandler");
        }
    }
}
