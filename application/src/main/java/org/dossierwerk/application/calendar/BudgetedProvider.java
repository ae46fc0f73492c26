package org.dossierwerk.application.calendar;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.jspecify.annotations.Nullable;

/**
 * A calendar system that is asked no more than its budget allows, by whichever conversation or thread: what would be too much fails
 * at once as if the system had asked to wait, so that nobody waits here (CALENDAR CAL-10). Each call for an account counts once,
 * though it may take several requests.
 *
 * <p>A proxy, because what a system can do it says by the interfaces it implements: whoever hands on by hand needs a class for each
 * choice among them. Whoever names an account in a call names it first, which is how a call is known to count.
 */
final class BudgetedProvider implements InvocationHandler {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    private static final int MANY_LINKS = 1_000;

    private final CalendarProvider provider;
    private final RequestBudget budget;
    private final Clock clock;
    private final @Nullable TokenBucket all;
    private final Map<UUID, TokenBucket> links = new ConcurrentHashMap<>();

    private BudgetedProvider(CalendarProvider provider, RequestBudget budget, Clock clock) {
        this.provider = provider;
        this.budget = budget;
        this.clock = clock;
        var rate = budget.application();
        this.all = rate == null ? null : new TokenBucket(rate, clock.instant());
    }

    /** It can do what the system can do. */
    static CalendarProvider over(CalendarProvider provider, RequestBudget budget, Clock clock) {
        var faces = Stream.of(CalendarProvider.class, ChangeFeed.class, BusyTimes.class, Push.class, Consent.class)
                .filter(face -> face.isInstance(provider))
                .toArray(Class<?>[]::new);
        return (CalendarProvider) Proxy.newProxyInstance(
                CalendarProvider.class.getClassLoader(), faces, new BudgetedProvider(provider, budget, clock));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof CalendarAccount account) {
            spend(account.id());
        }
        try {
            return method.invoke(provider, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void spend(UUID link) {
        var now = clock.instant();
        var own = bucket(link, now);
        require(own.take(now));
        if (all != null) {
            var wait = all.take(now);
            if (!wait.isZero()) {
                own.giveBack();
            }
            require(wait);
        }
    }

    /** What is full is as good as none. */
    private TokenBucket bucket(UUID link, Instant now) {
        if (links.size() >= MANY_LINKS) {
            links.values().removeIf(bucket -> bucket.isFull(now));
        }
        return links.computeIfAbsent(link, unknown -> new TokenBucket(budget.link(), now));
    }

    private static void require(Duration wait) {
        if (!wait.isZero()) {
            throw new ProviderFailure(
                    ProviderFailure.Kind.TRY_AGAIN,
                    "Our own budget of requests is used up for now",
                    wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait,
                    null);
        }
    }
}
