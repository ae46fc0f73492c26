package org.dossierwerk.application;

import java.util.List;
import org.dossierwerk.application.access.AccessModule;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.appointment.AppointmentModule;
import org.dossierwerk.application.dossier.DossierModule;
import org.dossierwerk.application.dossier.WebForm;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.events.EventFlow;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.mail.MailModule;
import org.dossierwerk.application.mail.Tokens;
import org.dossierwerk.application.office.OfficeModule;
import org.dossierwerk.application.office.SetUp;
import org.dossierwerk.application.outbox.DeliveryDesk;
import org.dossierwerk.application.outbox.OutboxModule;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.outbox.Relay;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.portal.PortalModule;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.office.UserId;

/**
 * The whole of Dossierwerk for one office, as a host embeds it. A host builds it once, opens a desk or a portal for each
 * caller, and lets the relay run on threads of its own: the office starts none and keeps no pool. Safe for use by many
 * threads; desks and portals are cheap and may be made for every request.
 */
public final class Office {

    private final OfficeParts parts;
    private final EventFlow flow;
    private final Relay relay;

    Office(OfficeParts parts) {
        this.parts = parts;
        this.flow = new EventFlow(
                parts.storage(),
                parts.ids(),
                List.of(MailModule.subscription()),
                stores -> List.of(MailModule.confirmations(bench(stores), parts.addresses())));
        this.relay = relayOf(officeBench());
    }

    /** Gathers the parts; only the storage is required. */
    public static OfficeBuilder builder() {
        return new OfficeBuilder();
    }

    /** The adviser's side, for somebody who works here. */
    public Desk as(Caller.User caller) {
        var bench = bench(caller);
        var gate = new Gate(bench.stores(), caller.id());
        var letters = new AccessLetters(bench, parts.addresses());
        var audit = new Audit(bench.stores(), caller, parts.ids());
        return new OpenDesk(
                DossierModule.dossiers(bench, gate),
                DossierModule.cardIndex(bench, gate),
                AppointmentModule.appointments(bench, gate),
                AppointmentModule.agenda(bench, gate),
                MailModule.mailing(bench, gate, parts.addresses()),
                MailModule.mailTemplates(bench, gate, audit),
                AccessModule.portalAccess(
                        bench, gate, letters, audit, person -> PortalModule.portal(bench, person, parts.invitations())),
                AppointmentModule.appointmentTypes(bench, gate, audit),
                OfficeModule.administration(bench, gate, audit),
                OfficeModule.staff(bench, gate, letters, audit),
                OfficeModule.history(bench, gate));
    }

    /** The client's side, for one client. */
    public Portal portal(Caller.Client caller) {
        return PortalModule.portal(bench(caller), caller.person(), parts.invitations());
    }

    /** The doors; needs a {@code passwords} part, and is refused by name without one. */
    public Entrance entrance() {
        var bench = officeBench();
        return AccessModule.entrance(
                bench,
                this::bench,
                parts.requirePasswords(),
                new AccessLetters(bench, parts.addresses()),
                new Tokens(bench, parts.tokens()));
    }

    /** The form for newcomers, whose dossiers go to that adviser (DOS-13). */
    public WebForm webForm(UserId adviser) {
        return DossierModule.webForm(officeBench(), adviser);
    }

    /** Setting up an empty storage. */
    public SetUp setUp() {
        return OfficeModule.setUp(officeBench());
    }

    /**
     * Carries out what waits in the outbox. The host calls {@link Relay#runOnce()} every few seconds, and at once after a
     * change when a mail should leave while the user watches. Without a {@code mail} part messages are written to the ledger
     * and wait there.
     */
    public Relay relay() {
        return relay;
    }

    /** What the relay has set aside. */
    public DeliveryDesk deliveries() {
        return OutboxModule.deliveryDesk(officeBench());
    }

    private Relay relayOf(Workbench bench) {
        var transport = parts.mail();
        var reactions = transport == null
                ? List.<OutsideReaction>of()
                : List.of(MailModule.sender(
                        bench, transport, parts.invitations(), new Tokens(bench, parts.tokens()), parts.addresses()));
        return new Relay(bench.stores(), reactions, parts.clock(), parts.relay(), parts.jitter());
    }

    private Workbench officeBench() {
        return bench(flow.open(null));
    }

    private Workbench bench(Caller caller) {
        return bench(flow.open(caller));
    }

    private Workbench bench(Stores stores) {
        return new Workbench(stores, parts.clock(), parts.ids());
    }
}
