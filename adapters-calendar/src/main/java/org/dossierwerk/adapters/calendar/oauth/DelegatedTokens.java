package org.dossierwerk.adapters.calendar.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a service account in the name of each account's owner, who is not asked: an administrator of the organisation gave
 * leave for all. They are kept nowhere but here.
 */
public final class DelegatedTokens implements AccessTokens {

    private final ServiceAccount service;
    private final TokenEndpoint endpoint;
    private final String scope;
    private final Clock clock;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    /**
     * @param scope those that the administrator gave leave for, parted by spaces
     * @param patience for one whole answer
     */
    public DelegatedTokens(ServiceAccount service, String scope, Duration patience, Clock clock) {
        this.service = service;
        this.endpoint = new TokenEndpoint(service.token(), patience, clock);
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public String token(CalendarAccount account) {
        return person(account).token(null);
    }

    @Override
    public String tokenAfter(CalendarAccount account, String refused) {
        return person(account).token(refused);
    }

    private Person person(CalendarAccount account) {
        return people.computeIfAbsent(account.user(), Person::new);
    }

    /** Of callers for one person one asks, while those for others are not held up. */
    private final class Person {

        private final String name;
        private TokenEndpoint.@Nullable Given kept;

        private Person(String name) {
            this.name = name;
        }

        private synchronized String token(@Nullable String refused) {
            var given = kept;
            if (given == null
                    || !clock.instant().isBefore(given.expires())
                    || given.access().equals(refused)) {
                given = endpoint.bySignature(service.askFor(name, scope, clock.instant()));
                kept = given;
            }
            return given.access();
        }
    }
}
