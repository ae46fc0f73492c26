package org.dossierwerk.application.testkit.calendar.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.port.storage.UnitOfWork;

/**
 * Kills whoever works, at any step: before a call to the calendar system and after it, before a commit and after it. The dead do
 * nothing any more, not even tidy up.
 */
final class Crashes {

    private final RandomGenerator dice;
    private final double share;
    private boolean armed;
    private boolean dead;
    private int count;

    Crashes(RandomGenerator dice, double share) {
        this.dice = dice;
        this.share = share;
    }

    /** Nobody catches it. */
    static final class Killed extends Error {
        Killed() {
            super("Killed", null, false, false);
        }
    }

    /** Does the work, which may end at any step. */
    void during(Runnable work, Runnable restart) {
        armed = true;
        try {
            work.run();
        } catch (Killed killed) {
            dead = false;
            armed = false;
            count++;
            restart.run();
        } finally {
            armed = false;
        }
    }

    int count() {
        return count;
    }

    private void step() {
        if (dead || armed && dice.nextDouble() < share) {
            dead = true;
            throw new Killed();
        }
    }

    CalendarProvider around(CalendarProvider provider) {
        var faces = Stream.of(
                        CalendarProvider.class, ChangeFeed.class, BusyTimes.class, Push.class, Consent.class)
                .filter(face -> face.isInstance(provider))
                .toArray(Class<?>[]::new);
        return (CalendarProvider) Proxy.newProxyInstance(
                Crashes.class.getClassLoader(),
                faces,
                (proxy, method, arguments) -> {
                    step();
                    try {
                        var result = method.invoke(provider, arguments);
                        step();
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    Storage around(Storage storage) {
        return sink -> {
            var stores = storage.open(sink);
            var unit = new Unit(stores.unitOfWork());
            return (Stores) Proxy.newProxyInstance(
                    Crashes.class.getClassLoader(), new Class<?>[] {Stores.class}, (proxy, method, arguments) -> {
                        try {
                            return method.getName().equals("unitOfWork") ? unit : method.invoke(stores, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        };
    }

    private final class Unit implements UnitOfWork {

        private final UnitOfWork real;
        private int depth;

        private Unit(UnitOfWork real) {
            this.real = real;
        }

        @Override
        public <T> T call(Supplier<T> work) {
            boolean whole = depth == 0;
            depth++;
            try {
                if (whole) {
                    step();
                }
                var result = real.call(() -> {
                    var made = work.get();
                    if (whole) {
                        step();
                    }
                    return made;
                });
                if (whole) {
                    step();
                }
                return result;
            } finally {
                depth--;
            }
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return call(work);
        }
    }
}
