package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.StaffQueries;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;

/** Reads users in memory. */
record MemoryStaffQueries(Memory memory) implements StaffQueries {

    @Override
    public List<Colleague> colleagues() {
        return memory.with(state -> state.users.values().stream()
                .map(MemoryStaffQueries::colleague)
                .sorted(Comparator.comparing((Colleague colleague) -> !colleague.active())
                        .thenComparing(colleague -> SearchWords.key(colleague.name())))
                .toList());
    }

    static Colleague colleague(State state, UserId id) {
        return colleague(state.users.get(id));
    }

    private static Colleague colleague(User.Snapshot user) {
        var profile = user.profile();
        return new Colleague(
                user.id(),
                profile.name().full(),
                profile.name().initials(),
                profile.hue(),
                profile.jobTitle(),
                profile.email().value(),
                profile.phone() == null ? "" : profile.phone().value(),
                user.active());
    }
}
