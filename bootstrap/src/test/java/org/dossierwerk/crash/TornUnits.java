package org.dossierwerk.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.dossierwerk.bootstrap.Application;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application, broken: what belongs together is not one transaction, so that a run and its effects are several. */
final class TornUnits {

    private static final int PAUSE_MILLIS = 300;

    private static final Object[] NONE = {};

    private TornUnits() {}

    public static void main(String[] arguments) {
        SpringApplication.from(Application::main).with(Wiring.class).run(arguments);
    }

    static class Wiring {

        @Bean
        @Primary
        Storage tornStorage(@Qualifier("storage") Storage storage) {
            return sink -> torn(storage.open(sink));
        }
    }

    private static Stores torn(Stores stores) {
        return wrapped(Stores.class, stores, (name, arguments, result) -> switch (name) {
            case "unitOfWork" -> new Torn();
            case "scenarioRuns" -> slow((ScenarioRunRepository) result.get());
            default -> result.get();
        });
    }

    /** Takes a little longer to note that a run is done, so that fewer rounds are needed. */
    private static ScenarioRunRepository slow(ScenarioRunRepository runs) {
        return wrapped(ScenarioRunRepository.class, runs, (name, arguments, result) -> {
            if (name.equals("save") && isDone((ScenarioRun) arguments[0])
                    || name.equals("saveAll")
                            && ((Collection<?>) arguments[0]).stream().anyMatch(run -> isDone((ScenarioRun) run))) {
                sleep();
            }
            return result.get();
        });
    }

    private static boolean isDone(ScenarioRun run) {
        return run.snapshot().status() == RunStatus.DONE;
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Calls {
        @Nullable
        Object answer(String name, Object[] arguments, Supplier<@Nullable Object> result);
    }

    private static <T> T wrapped(Class<T> type, T target, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        calls.answer(method.getName(), arguments == null ? NONE : arguments, () -> {
                            try {
                                return method.invoke(target, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw rethrown(thrown.getCause());
                            } catch (IllegalAccessException impossible) {
                                throw new LinkageError(method.getName(), impossible);
                            }
                        })));
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    private static final class Torn implements UnitOfWork {

        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return work.get();
        }
    }
}
