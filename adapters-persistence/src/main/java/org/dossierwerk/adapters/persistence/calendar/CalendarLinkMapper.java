package org.dossierwerk.adapters.persistence.calendar;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;

/** Between CalendarLinks and their rows. */
final class CalendarLinkMapper implements Mapper<CalendarLink, CalendarLink.Snapshot, CalendarLinkRow> {

    @Override
    public Class<CalendarLinkRow> rows() {
        return CalendarLinkRow.class;
    }

    @Override
    public UUID id(CalendarLink.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(CalendarLink.Snapshot state) {
        return state.version();
    }

    @Override
    public CalendarLink.Snapshot stateOf(CalendarLink aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public CalendarLink restore(CalendarLink.Snapshot state) {
        return CalendarLink.restore(state);
    }

    @Override
    public CalendarLinkRow begin(UUID id, long version) {
        var row = new CalendarLinkRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(CalendarLinkRow row) {
        return row.version;
    }

    @Override
    public void apply(CalendarLink.Snapshot state, CalendarLinkRow row) {
        row.adviser = state.adviser().value();
        row.provider = state.provider();
        row.server = state.server() == null ? null : state.server().toString();
        row.account = state.account();
        row.status = state.status();
        row.target = state.choice().target();
        row.busy = Json.write(new TreeSet<>(state.choice().busy()));
        row.inviter = state.choice().inviter();
        row.linkedAt = state.linkedAt();
    }

    @Override
    public CalendarLink.Snapshot read(CalendarLinkRow row) {
        return new CalendarLink.Snapshot(
                new CalendarLinkId(row.id),
                row.version,
                new UserId(row.adviser),
                row.provider,
                row.server == null ? null : URI.create(row.server),
                row.account,
                row.status,
                new CalendarChoice(row.target, Set.of(Json.read(row.busy, String[].class)), row.inviter),
                row.linkedAt);
    }
}
