package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reading calendars. Only active appointments are in one (APT-24). */
public interface AgendaQueries {

    /** What the advisers have in a stretch of time, by start; one statement for any number of them. */
    List<AgendaEntry> entries(Collection<UserId> advisers, TimeSlot within);

    /** The taken times of an adviser that touch a stretch of time, by start, without the one appointment. */
    List<TimeSlot> taken(UserId adviser, TimeSlot within, @Nullable AppointmentId except);

    /** The active appointments of all dossiers a person is applicant in, by start, from that moment on. */
    List<AgendaEntry> ofClient(PartyId person, Instant from);
}
