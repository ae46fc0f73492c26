package org.dossierwerk.adapters.calendar.graph;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.dossierwerk.application.port.storage.CalendarSecrets;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;

/** Whoever works with it dies in the moment in which it would keep what a secret was exchanged for, and does nothing any more. */
final class DyingStorage implements Storage {

    private final Storage real;
    private boolean armed;
    private boolean dead;

    DyingStorage(Storage real) {
        this.real = real;
    }

    /** Nobody catches it. */
    static final class Dead extends Error {}

    /** @return whether whoever did the work died of it; the next who works lives */
    boolean killsDuring(Runnable work) {
        armed = true;
        try {
            work.run();
            return false;
        } catch (Dead killed) {
            return true;
        } finally {
            armed = false;
            dead = false;
        }
    }

    @Override
    public Stores open(EventSink sink) {
        var stores = real.open(sink);
        return around(Stores.class, stores, (proxy, method, arguments) -> {
            if (dead) {
                throw new Dead();
            }
            var answer = invoke(stores, method, arguments);
            return answer instanceof CalendarSecrets secrets ? dying(secrets) : answer;
        });
    }

    private CalendarSecrets dying(CalendarSecrets secrets) {
        return around(CalendarSecrets.class, secrets, (proxy, method, arguments) -> {
            if (armed && method.getName().equals("exchanged")) {
                dead = true;
                throw new Dead();
            }
            return invoke(secrets, method, arguments);
        });
    }

    private static <T> T around(Class<T> face, T real, InvocationHandler handler) {
        return face.cast(Proxy.newProxyInstance(DyingStorage.class.getClassLoader(), new Class<?>[] {face}, handler));
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
