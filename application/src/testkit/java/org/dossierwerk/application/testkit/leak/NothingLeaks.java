package org.dossierwerk.application.testkit.leak;

import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Listens to where all logs go while tests run, and fails the one during which the {@link Canary} was heard. It is there for every
 * test without being asked for, where JUnit looks for extensions by itself ({@code junit.jupiter.extensions.autodetection.enabled},
 * as in this build).
 */
public final class NothingLeaks implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(NothingLeaks.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        ears(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        requireSilence(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        requireSilence(context);
    }

    private static void requireSilence(ExtensionContext context) {
        var sung = ears(context).heard.sung();
        if (!sung.isEmpty()) {
            throw new AssertionError("A secret, or a text that is not ours, was logged: " + sung);
        }
    }

    private static Ears ears(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Ears.class, opened -> new Ears(), Ears.class);
    }

    /** On both streams of this process, until the last test is over. */
    private static final class Ears {

        private final Overheard heard = new Overheard();

        Ears() {
            System.setOut(heard.on(System.out));
            System.setErr(heard.on(System.err));
            turnToErr();
        }

        /** The logger of the JDK holds on to the stream that was there when it was first asked for. */
        private static void turnToErr() {
            var root = Logger.getLogger("");
            Arrays.stream(root.getHandlers())
                    .filter(ConsoleHandler.class::isInstance)
                    .forEach(old -> {
                        var turned = new ConsoleHandler();
                        turned.setLevel(old.getLevel());
                        turned.setFormatter(old.getFormatter());
                        root.removeHandler(old);
                        root.addHandler(turned);
                    });
        }
    }
}
