package org.dossierwerk.application.appointment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.appointment.AppointmentViews.BusyBlock;
import org.dossierwerk.application.appointment.AppointmentViews.Uncertain;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** The calendars of the people who work here. */
public interface Agenda {

    /**
     * What the advisers have from the one day up to, not including, the other, in the office's zone. What the caller may
     * not know of is a block of time and no more.
     */
    List<AgendaEntry> entries(Collection<UserId> advisers, LocalDate from, LocalDate until);

    /**
     * When the advisers are taken by what stands in their linked calendars, beside their appointments; merged, by start, and
     * nothing but the time.
     */
    List<BusyBlock> busy(Collection<UserId> advisers, LocalDate from, LocalDate until);

    /** Those among them whose linked calendars were not read of late, or never were: they may be taken at any time. */
    List<Uncertain> uncertain(Collection<UserId> advisers);

    /** Whose calendars are shown without asking: of the dossier's adviser and case handler (APT-11), else the caller's. */
    List<UserId> shownFor(@Nullable DossierId dossier);

    /** Everybody whose calendar can be added. */
    List<Colleague> colleagues();
}
