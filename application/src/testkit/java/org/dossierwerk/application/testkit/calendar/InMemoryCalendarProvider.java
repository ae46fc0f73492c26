package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Speaks with the server in memory, as every provider speaks with its own: keeps all contracts, and shows how. */
final class InMemoryCalendarProvider implements CalendarProvider, ChangeFeed, BusyTimes, Push, Consent {

    private final MemoryServer server;
    private final Clock clock;

    InMemoryCalendarProvider(MemoryServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public ProviderId id() {
        return new ProviderId("memory");
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.complementOf(EnumSet.of(Capability.OFFICE_LEAVE, Capability.ONE_SERVER));
    }

    @Override
    public List<RemoteCalendar> calendars(CalendarAccount account) {
        return reading(account, server::calendars);
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        var known = entry.known();
        try {
            return known == null ? create(account, entry) : update(account, entry, known);
        } catch (MemoryAnswer answer) {
            throw failure(answer, true);
        }
    }

    private Write create(CalendarAccount account, Entry entry) {
        var draft = MemoryItem.of(idOf(entry.key()), entry);
        try {
            var stored = call(account, token -> server.insert(token, entry.calendar(), draft));
            return new Write.Stored(ref(entry.calendar(), stored), false);
        } catch (MemoryAnswer answer) {
            return switch (answer.status()) {
                case MemoryAnswer.EXISTS -> existing(account, entry.calendar(), draft.id());
                case MemoryAnswer.NO_CALENDAR -> goneOr(answer, account, entry.calendar());
                default -> throw answer;
            };
        }
    }

    /** Whoever was there before. */
    private Write existing(CalendarAccount account, String calendar, String id) {
        try {
            return standing(account, calendar, id)
                    .<Write>map(item -> new Write.Stored(ref(calendar, item), true))
                    .orElse(new Write.Removed());
        } catch (MemoryAnswer answer) {
            throw failure(answer, false).afterSomethingDone();
        }
    }

    private Write update(CalendarAccount account, Entry entry, EntryRef known) {
        try {
            var draft = MemoryItem.of(known.id(), entry);
            var stored = call(account, token -> server.update(token, known.calendar(), known.tag(), draft));
            return new Write.Stored(ref(known.calendar(), stored), false);
        } catch (MemoryAnswer answer) {
            return switch (answer.status()) {
                case MemoryAnswer.CHANGED, MemoryAnswer.GONE -> changed(answer, account, known);
                case MemoryAnswer.NO_CALENDAR -> goneOr(answer, account, known.calendar());
                default -> throw answer;
            };
        }
    }

    /** Looks what is really there: the answer alone proves nothing. */
    private Write changed(MemoryAnswer answer, CalendarAccount account, EntryRef known) {
        var current = standing(account, known.calendar(), known.id());
        if (current.isEmpty()) {
            return new Write.Removed();
        }
        if (current.get().tag().equals(known.tag())) {
            throw answer;
        }
        return new Write.Conflict(standingEntry(known.calendar(), current.get()));
    }

    private Write goneOr(MemoryAnswer answer, CalendarAccount account, String calendar) {
        if (call(account, server::calendars).stream().anyMatch(one -> one.id().equals(calendar))) {
            throw answer;
        }
        return new Write.CalendarGone();
    }

    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        try {
            call(account, token -> {
                server.delete(token, ref.calendar(), ref.id());
                return ref;
            });
        } catch (MemoryAnswer answer) {
            boolean gone = answer.status() == MemoryAnswer.GONE || answer.status() == MemoryAnswer.NO_CALENDAR;
            if (!gone || find(account, ref).isPresent()) {
                throw failure(answer, true);
            }
        }
    }

    private Optional<MemoryItem> find(CalendarAccount account, EntryRef ref) {
        return reading(account, token -> {
            try {
                return Optional.of(server.get(token, ref.calendar(), ref.id()));
            } catch (MemoryAnswer answer) {
                return absent(answer);
            }
        });
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return find(account, new EntryRef(calendar, idOf(key), "", ""))
                .filter(item -> item.mark().isPresent())
                .map(item -> standingEntry(calendar, item));
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        try {
            var page = call(account, token -> server.changes(token, calendar, cursor, window));
            if (page.more() && page.next().equals(cursor)) {
                throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "The same page follows itself", null);
            }
            return page;
        } catch (MemoryAnswer answer) {
            return switch (answer.status()) {
                case MemoryAnswer.CURSOR_LOST, MemoryAnswer.GONE -> new CursorLost();
                case MemoryAnswer.NO_CALENDAR -> new CalendarGone();
                default -> throw failure(answer, false);
            };
        }
    }

    @Override
    public Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window) {
        var times = new ArrayList<Occurrence>();
        var unreadable = new LinkedHashMap<String, String>();
        for (var calendar : calendars) {
            try {
                times.addAll(call(account, token -> server.times(token, calendar, window)));
            } catch (MemoryAnswer answer) {
                if (answer.status() != MemoryAnswer.FORBIDDEN && answer.status() != MemoryAnswer.NO_CALENDAR) {
                    throw failure(answer, false);
                }
                unreadable.put(calendar, String.valueOf(answer.getMessage()));
            }
        }
        return Busy.of(times, window, unreadable);
    }

    @Override
    public Subscription subscribe(CalendarAccount account, String calendar, URI address, String secret) {
        return changing(account, token -> server.watch(token, calendar, address.toString(), secret));
    }

    @Override
    public Subscription renew(CalendarAccount account, Subscription subscription, URI address, String secret) {
        return changing(account, token -> {
            try {
                return server.renew(token, subscription, address.toString());
            } catch (MemoryAnswer answer) {
                if (answer.status() != MemoryAnswer.GONE) {
                    throw answer;
                }
                return server.watch(token, subscription.calendar(), address.toString(), secret);
            }
        });
    }

    @Override
    public void unsubscribe(CalendarAccount account, Subscription subscription) {
        changing(account, token -> {
            server.unwatch(token, subscription.id());
            return subscription;
        });
    }

    @Override
    public Notices read(Received received) {
        return MemoryNotice.read(received);
    }

    @Override
    public URI ask(URI redirect, String state, String challenge) {
        return URI.create("memory://consent?redirect_uri=" + encoded(redirect.toString()) + "&state=" + encoded(state)
                + "&code_challenge_method=S256&code_challenge=" + encoded(challenge));
    }

    @Override
    public Granted grant(String code, String verifier, URI redirect) {
        try {
            var user = server.leave().redeem(code, verifier);
            return new Granted(user, server.leave().give(user));
        } catch (MemoryAnswer answer) {
            throw failure(answer, true);
        }
    }

    @Override
    public void revoke(CalendarAccount account) {
        server.leave().revoke(account.secret());
    }

    private Optional<MemoryItem> standing(CalendarAccount account, String calendar, String id) {
        try {
            return Optional.of(call(account, token -> server.get(token, calendar, id)));
        } catch (MemoryAnswer answer) {
            return absent(answer);
        }
    }

    private static Optional<MemoryItem> absent(MemoryAnswer answer) {
        if (answer.status() == MemoryAnswer.GONE || answer.status() == MemoryAnswer.NO_CALENDAR) {
            return Optional.empty();
        }
        throw answer;
    }

    private <T> T reading(CalendarAccount account, Function<String, T> call) {
        try {
            return call(account, call);
        } catch (MemoryAnswer answer) {
            throw failure(answer, false);
        }
    }

    private <T> T changing(CalendarAccount account, Function<String, T> call) {
        try {
            return call(account, call);
        } catch (MemoryAnswer answer) {
            throw failure(answer, true);
        }
    }

    /** With the token that holds; when that has run out, once more with the next. */
    private <T> T call(CalendarAccount account, Function<String, T> call) {
        var secret = account.secret();
        try {
            return call.apply(MemoryLeave.access(secret));
        } catch (MemoryAnswer answer) {
            if (answer.status() != MemoryAnswer.UNAUTHORISED) {
                throw answer;
            }
            return call.apply(MemoryLeave.access(account.renew(secret, server.leave()::renew)));
        }
    }

    private ProviderFailure failure(MemoryAnswer answer, boolean changing) {
        var kind =
                switch (answer.status()) {
                    case MemoryAnswer.UNAUTHORISED -> ProviderFailure.Kind.RECONNECT;
                    case MemoryAnswer.THROTTLED, 502, 503, 504 -> ProviderFailure.Kind.TRY_AGAIN;
                        // The server contradicts itself.
                    case MemoryAnswer.CHANGED, MemoryAnswer.GONE, MemoryAnswer.EXISTS, MemoryAnswer.NO_CALENDAR -> ProviderFailure.Kind.TRY_AGAIN;
                    case MemoryAnswer.LOST, MemoryAnswer.BROKEN -> changing
                            ? ProviderFailure.Kind.UNKNOWN
                            : ProviderFailure.Kind.TRY_AGAIN;
                    default -> ProviderFailure.Kind.REJECTED;
                };
        return new ProviderFailure(kind, String.valueOf(answer.getMessage()), pause(answer.retryAfter()), answer);
    }

    private @Nullable Duration pause(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        try {
            if (retryAfter.matches("\\d{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(retryAfter));
            }
            var until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var pause = Duration.between(clock.instant(), until);
            return pause.isNegative() ? Duration.ZERO : pause;
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }

    private static String idOf(EntryKey key) {
        return "e" + key.installation() + "." + key.appointment() + "." + key.generation();
    }

    private static EntryRef ref(String calendar, MemoryItem item) {
        return new EntryRef(calendar, item.id(), item.id() + "@memory", item.tag());
    }

    private static StandingEntry standingEntry(String calendar, MemoryItem item) {
        var mark = item.mark().orElseThrow();
        return new StandingEntry(
                ref(calendar, item),
                mark.key(),
                mark.revision(),
                item.time(),
                item.title(),
                item.place(),
                item.remarks());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
