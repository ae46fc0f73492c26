package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.mail.Addresses;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.calendar.ListingWriter;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.party.PartyId;

/** Makes this feature's conversations, for the office that is being built. */
public final class CalendarModule {

    private CalendarModule() {}

    /** The feed of the colleague at the gate. */
    public static CalendarFeeds feeds(
            Workbench bench, Gate gate, Audit audit, Addresses addresses, Supplier<String> random) {
        return new CalendarFeedsService(
                bench, () -> new AccountHolder.Staff(gate.enter().id()), true, audit, addresses, random);
    }

    /** @param self whether the client is the one who is there (reading 66) */
    public static CalendarFeeds feeds(
            Workbench bench, PartyId client, boolean self, Audit audit, Addresses addresses, Supplier<String> random) {
        return new CalendarFeedsService(bench, () -> new AccountHolder.Client(client), self, audit, addresses, random);
    }

    public static FeedReading reading(Workbench bench, ListingWriter writer) {
        return new FeedReading(bench, writer);
    }

    public static CalendarLinks links(Workbench bench, Gate gate, CalendarParts parts, Supplier<String> random) {
        return new CalendarLinksService(bench, gate, parts, random);
    }

    public static OfficeCalendars officeCalendars(Workbench bench, Gate gate, CalendarParts parts) {
        return new OfficeCalendarsService(bench, gate, parts);
    }

    /** Has copies of appointments follow them, their types, and links. */
    public static List<InsideReaction<?>> followUps(Workbench bench) {
        return List.of(
                new CopyPlanner(bench), new GroupFollowing(bench), new LinkFollowing(bench), new TypeFollowing(bench));
    }

    public static List<Subscription> subscriptions() {
        return List.of(CopyWriter.SUBSCRIPTION, LateLooks.SUBSCRIPTION, LinkEnding.SUBSCRIPTION);
    }

    public static List<OutsideReaction> outside(Workbench bench, CalendarParts parts) {
        return List.of(new CopyWriter(bench, parts), new LateLooks(bench), new LinkEnding(bench, parts));
    }

    public static ParkedCopies parkedCopies(Workbench bench, Gate gate) {
        return new ParkedCopiesService(bench, gate);
    }

    public static OutsideChanges outsideChanges(
            Workbench bench, Gate gate, Appointments appointments, GroupAppointments groups) {
        return new OutsideChangesService(bench, gate, appointments, groups);
    }

    /** @param random 256 random bits each time */
    public static CalendarPulls pulls(Workbench bench, CalendarParts parts, Supplier<String> random) {
        return new CalendarPulls(bench, parts, new Subscribing(bench, parts, random));
    }

    public static CalendarNotices notices(Workbench bench, CalendarParts parts) {
        return new NoticeTaking(bench, parts);
    }
}
