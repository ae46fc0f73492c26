package org.dossierwerk.adapters.calendar.vdir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ConsentScreen;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.dossierwerk.application.testkit.calendar.Owner;

/** A home with two calendars, and their owner. */
final class VdirSystem implements CalendarSystem {

    private final CalendarProvider provider = new VdirCalendar(ZONE, Clock.systemUTC());
    private final CalendarAccount account;
    private final Owner owner;

    VdirSystem(Path home) throws IOException {
        account = new KeptAccount(home.toUri(), VdirOwner.ADDRESS, "");
        owner = new VdirOwner(home);
        Files.createDirectory(home.resolve("agenda"));
        Files.createDirectory(home.resolve("other"));
    }

    @Override
    public CalendarProvider provider() {
        return provider;
    }

    @Override
    public CalendarAccount account() {
        return account;
    }

    @Override
    public String calendar() {
        return "agenda";
    }

    @Override
    public String otherCalendar() {
        return "other";
    }

    @Override
    public Owner owner() {
        return owner;
    }

    @Override
    public Optional<String> readOnlyCalendar() {
        return Optional.empty();
    }

    @Override
    public Optional<Guests> guests() {
        return Optional.empty();
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.empty();
    }

    @Override
    public Optional<ConsentScreen> consentScreen() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // JUnit deletes the home.
    }
}
