package org.dossierwerk.application.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.calendar.CalendarLinkViews.Admission;
import org.dossierwerk.application.calendar.CalendarLinkViews.BrokenLink;
import org.dossierwerk.application.calendar.CalendarLinkViews.Calendar;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.storage.CalendarSecrets.Asked;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.office.Right;
import org.jspecify.annotations.Nullable;

/** Asks calendar systems between two units of work, never within one. */
final class CalendarLinksService implements CalendarLinks {

    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(15);

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final LinkDoor door;
    private final CalendarParts parts;
    private final Supplier<String> random;
    private final LinkLooks looks;
    private final Linking linking;

    /** @param random 256 random bits each time, in characters that stand in an address as they are */
    CalendarLinksService(Workbench bench, Gate gate, CalendarParts parts, Supplier<String> random) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.door = new LinkDoor(gate);
        this.parts = parts;
        this.random = random;
        this.looks = new LinkLooks(stores);
        this.linking = new Linking(bench, parts);
    }

    @Override
    public List<ProviderOffer> offers() {
        stores.unitOfWork().read(door::enter);
        return parts.providers().stream().map(CalendarLinksService::offer).toList();
    }

    private static ProviderOffer offer(CalendarProvider provider) {
        return new ProviderOffer(
                provider.id().value(),
                admission(provider),
                provider.capabilities().contains(Capability.ONE_SERVER));
    }

    private static Admission admission(CalendarProvider provider) {
        if (CalendarParts.isOffices(provider)) {
            return Admission.OFFICE;
        }
        return provider instanceof Consent ? Admission.CONSENT : Admission.PASSWORD;
    }

    @Override
    public List<LinkView> own() {
        return stores.unitOfWork()
                .read(() -> looks.of(
                        stores.calendarLinks().linkedOf(gate.enterToWork().id())));
    }

    @Override
    public List<LinkView> all() {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            return looks.of(stores.calendarLinks().linked()).stream()
                    .sorted(Comparator.comparing(LinkView::adviserName))
                    .toList();
        });
    }

    @Override
    public List<BrokenLink> broken() {
        return stores.unitOfWork().read(() -> {
            var me = gate.enter();
            var links = me.may(Right.MAINTAIN_OFFICE)
                    ? stores.calendarLinks().linked()
                    : stores.calendarLinks().linkedOf(me.id());
            return links.stream()
                    .map(CalendarLink::snapshot)
                    .filter(link -> link.status().needsSomebody())
                    .map(link -> looks.broken(link, me.id()))
                    .toList();
        });
    }

    @Override
    public void linkByPassword(CalendarLinkId id, String provider, @Nullable URI server, String user, String password) {
        var system = parts.provider(provider).orElseThrow(CalendarRefusal.ProviderUnknown::new);
        var me = stores.unitOfWork().read(gate::enterToWork);
        if (admission(system) != Admission.PASSWORD) {
            throw new CalendarRefusal.ProviderUnknown();
        }
        Linking.asking(
                () -> system.calendars(new OfferedAccount(id.value(), server, user, password)),
                CalendarRefusal.NotLetIn::new);
        stores.unitOfWork().run(() -> begin(me, id, provider, server, user, password));
    }

    /** Asked for twice it is linked once. */
    private void begin(
            Visitor me, CalendarLinkId id, String provider, @Nullable URI server, String user, String secret) {
        var known = stores.calendarLinks().find(id);
        if (known.isPresent()) {
            requireOwn(known.get(), me);
            return;
        }
        linking.begin(id, me.id(), provider, server, user, secret);
    }

    @Override
    public URI askLeave(CalendarLinkId id, String provider, URI redirect) {
        var consent = consent(provider);
        var state = random.get();
        var verifier = random.get();
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            stores.calendarLinks().find(id).ifPresent(known -> requireOwn(known, me));
            var sealed = parts.requireSealer().seal(id.value(), verifier);
            stores.calendarSecrets().asked(new Asked(Digest.sha256(state), id, me.id(), provider, sealed, bench.now()));
        });
        return consent.ask(redirect, state, Challenge.of(verifier));
    }

    @Override
    public CalendarLinkId leaveGiven(String state, String code, URI redirect) {
        var asked = stores.unitOfWork().call(() -> {
            var me = gate.enterToWork();
            return stores.calendarSecrets()
                    .cameBack(Digest.sha256(state), bench.now().minus(LONGEST_ABSENCE))
                    .filter(one -> one.adviser().equals(me.id()))
                    .orElseThrow(CalendarRefusal.ConsentUnknown::new);
        });
        var id = asked.link();
        var verifier = parts.requireSealer().open(id.value(), asked.verifier());
        var granted = Linking.asking(
                () -> consent(asked.provider()).grant(code, verifier, redirect), CalendarRefusal.TooLittleLeave::new);
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var known = stores.calendarLinks().find(id);
            if (known.isEmpty()) {
                begin(me, id, asked.provider(), null, granted.user(), granted.secret());
            } else {
                reconnected(me, known.get(), granted.user(), granted.secret());
            }
        });
        return id;
    }

    private Consent consent(String provider) {
        return parts.provider(provider)
                .filter(Consent.class::isInstance)
                .map(Consent.class::cast)
                .orElseThrow(CalendarRefusal.ProviderUnknown::new);
    }

    @Override
    public List<Calendar> calendars(CalendarLinkId id) {
        var link = stores.unitOfWork().read(() -> own(gate.enterToWork(), id)).snapshot();
        return remote(link).stream()
                .map(one -> new Calendar(
                        one.id(), one.name(), one.zone(), one.writable(), one.standard(), mayInvite(link, one)))
                .toList();
    }

    private boolean mayInvite(CalendarLink.Snapshot link, RemoteCalendar calendar) {
        return calendar.writable()
                && calendar.invites()
                && parts.provider(link.provider())
                        .filter(provider -> provider.capabilities().contains(Capability.INVITES))
                        .isPresent();
    }

    private List<RemoteCalendar> remote(CalendarLink.Snapshot link) {
        var provider = parts.provider(link.provider()).orElseThrow(CalendarRefusal.ProviderUnknown::new);
        return Linking.asking(
                () -> provider.calendars(new LinkedAccount(bench, parts.requireSealer(), link)),
                CalendarRefusal.NoLongerLetIn::new);
    }

    @Override
    public void choose(CalendarLinkId id, CalendarChoice choice) {
        var link = stores.unitOfWork().read(() -> own(gate.enterToWork(), id)).snapshot();
        requireAvailable(choice, link);
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var known = own(me, id);
            var before = known.snapshot();
            known.choose(choice, bench.now());
            if (choice.target() != null) {
                stores.calendarLinks().linkedOf(me.id()).stream()
                        .filter(other -> !other.snapshot().id().equals(id))
                        .filter(other -> other.snapshot().choice().target() != null)
                        .forEach(this::giveUpTarget);
            }
            if (before.status() == LinkStatus.CALENDAR_GONE) {
                stores.calendarCopies().of(id).forEach(copy -> lost(copy, before));
            }
            stores.calendarLinks().save(known);
            stores.calendarReadings().choose(id, choice.busy());
            linking.hasten(id);
        });
    }

    private void requireAvailable(CalendarChoice choice, CalendarLink.Snapshot link) {
        var known = remote(link);
        var ids = known.stream().map(RemoteCalendar::id).collect(Collectors.toSet());
        boolean writable = choice.target() == null
                || known.stream().anyMatch(one -> one.writable() && one.id().equals(choice.target()));
        if (!writable || !ids.containsAll(choice.busy())) {
            throw new CalendarRefusal.NotAvailable();
        }
        boolean invites = known.stream().anyMatch(one -> one.id().equals(choice.target()) && mayInvite(link, one));
        if (choice.inviter() == Inviter.CALENDAR && !invites) {
            throw new CalendarRefusal.CannotInvite();
        }
    }

    private void giveUpTarget(CalendarLink other) {
        other.choose(other.snapshot().choice().withoutTarget(), bench.now());
        stores.calendarLinks().save(other);
    }

    private void lost(CalendarCopy copy, CalendarLink.Snapshot before) {
        var reference = copy.snapshot().reference();
        if (reference != null && reference.calendar().equals(before.choice().target())) {
            copy.lost();
            stores.calendarCopies().save(copy);
        }
    }

    @Override
    public void reconnect(CalendarLinkId id, String password) {
        var link = stores.unitOfWork().read(() -> own(gate.enterToWork(), id)).snapshot();
        var provider = parts.provider(link.provider()).orElseThrow(CalendarRefusal.ProviderUnknown::new);
        if (admission(provider) != Admission.PASSWORD) {
            throw new CalendarRefusal.ProviderUnknown();
        }
        var offered = new OfferedAccount(id.value(), link.server(), link.account(), password);
        Linking.asking(() -> provider.calendars(offered), CalendarRefusal.NotLetIn::new);
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            reconnected(me, own(me, id), link.account(), password);
        });
    }

    private void reconnected(Visitor me, CalendarLink link, String account, String secret) {
        requireOwn(link, me);
        linking.reconnected(link, account, secret);
    }

    @Override
    public void tryNow(CalendarLinkId id) {
        stores.unitOfWork().run(() -> {
            visible(door.enter(), id);
            linking.goOn(id);
        });
    }

    @Override
    public void disconnect(CalendarLinkId id) {
        change(id, link -> {
            link.disconnect(bench.now());
            stores.calendarReadings().choose(id, Set.of());
        });
    }

    private void change(CalendarLinkId id, Consumer<CalendarLink> change) {
        stores.unitOfWork().run(() -> {
            var link = visible(door.enter(), id);
            change.accept(link);
            stores.calendarLinks().save(link);
        });
    }

    private CalendarLink own(Visitor me, CalendarLinkId id) {
        var link = linked(id).orElseThrow(CalendarRefusal.LinkUnknown::new);
        requireOwn(link, me);
        return link;
    }

    private static void requireOwn(CalendarLink link, Visitor me) {
        if (!link.snapshot().adviser().equals(me.id())) {
            throw new CalendarRefusal.LinkUnknown();
        }
    }

    private CalendarLink visible(Visitor me, CalendarLinkId id) {
        return linked(id).filter(link -> LinkDoor.sees(me, link)).orElseThrow(CalendarRefusal.LinkUnknown::new);
    }

    private Optional<CalendarLink> linked(CalendarLinkId id) {
        return stores.calendarLinks().find(id).filter(CalendarLink::isLinked);
    }
}
