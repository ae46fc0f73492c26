package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.jspecify.annotations.Nullable;

/** Providers that do something wrong with notices, or with the leave that they were given. */
final class WrongLeave {

    private WrongLeave() {}

    static PassingProvider tellsNoSubscription(InMemoryCalendars system) {
        return reading(system, one -> new PassingProvider.Notice("", one.secret(), one.kind()));
    }

    static PassingProvider tellsNoSecret(InMemoryCalendars system) {
        return reading(system, one -> new PassingProvider.Notice(one.subscription(), "", one.kind()));
    }

    static PassingProvider stumblesOverNonsense(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Notices read(Received received) {
                var read = super.read(received);
                return new Notices(List.of(read.notices().get(0)), "");
            }
        };
    }

    static PassingProvider renewsWithoutAsking(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Subscription renew(CalendarAccount account, Subscription subscription, URI address, String secret) {
                return new Subscription(
                        subscription.id(),
                        subscription.calendar(),
                        "",
                        subscription.until().plus(Duration.ofDays(7)));
            }
        };
    }

    static PassingProvider endsWhatItRenews(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Subscription renew(CalendarAccount account, Subscription subscription, URI address, String secret) {
                unsubscribe(account, subscription);
                return subscription;
            }
        };
    }

    static PassingProvider neverUnsubscribes(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public void unsubscribe(CalendarAccount account, Subscription subscription) {
                // That is what is wrong with it.
            }
        };
    }

    /** Every caller renews for itself, and keeps what it got. */
    static PassingProvider renewsForEachCaller(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public List<RemoteCalendar> calendars(CalendarAccount account) {
                return super.calendars(new Forgetful(account));
            }
        };
    }

    private record Forgetful(CalendarAccount account) implements CalendarAccount {
        @Override
        public UUID id() {
            return account.id();
        }

        @Override
        public @Nullable URI server() {
            return account.server();
        }

        @Override
        public String user() {
            return account.user();
        }

        @Override
        public String secret() {
            return account.secret();
        }

        @Override
        public String renew(String seen, UnaryOperator<String> exchange) {
            return exchange.apply(seen);
        }
    }

    static PassingProvider losesTheState(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public URI ask(URI redirect, String state, String challenge) {
                return super.ask(redirect, "", challenge);
            }
        };
    }

    static PassingProvider asksWithTheVerifier(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public URI ask(URI redirect, String state, String challenge) {
                return URI.create(super.ask(redirect, state, challenge) + "&verifier=" + ConsentContract.VERIFIER);
            }
        };
    }

    /** Takes whatever code it is given. */
    static PassingProvider takesAnyCode(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Granted grant(String code, String verifier, URI redirect) {
                try {
                    return super.grant(code, verifier, redirect);
                } catch (ProviderFailure refused) {
                    return new Granted(system.account().user(), system.account().secret());
                }
            }
        };
    }

    static PassingProvider doesNotTakeBackLeave(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public void revoke(CalendarAccount account) {
                // That is what is wrong with it.
            }
        };
    }

    private static PassingProvider reading(InMemoryCalendars system, UnaryOperator<PassingProvider.Notice> change) {
        return new PassingProvider(system) {
            @Override
            public Notices read(Received received) {
                var read = super.read(received);
                return new Notices(read.notices().stream().map(change).toList(), read.answer());
            }
        };
    }
}
