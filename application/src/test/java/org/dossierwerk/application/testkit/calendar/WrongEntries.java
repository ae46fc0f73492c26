package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.EmailAddress;

/** Providers that do something wrong with entries. */
final class WrongEntries {

    private WrongEntries() {}

    /** Takes every calendar for one that can be written to. */
    static PassingProvider blindToRights(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public List<RemoteCalendar> calendars(CalendarAccount account) {
                return super.calendars(account).stream()
                        .map(one -> new RemoteCalendar(one.id(), one.name(), one.zone(), true, true, one.invites()))
                        .toList();
            }
        };
    }

    /** Does not say that it invites, so that nobody can choose it to. */
    static PassingProvider hidesThatItInvites(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public List<RemoteCalendar> calendars(CalendarAccount account) {
                return super.calendars(account).stream()
                        .map(one -> new RemoteCalendar(
                                one.id(), one.name(), one.zone(), one.writable(), one.standard(), false))
                        .toList();
            }
        };
    }

    static PassingProvider callsRefusalsPassing(InMemoryCalendars system) {
        return failing(system, ProviderFailure.Kind.REJECTED, ProviderFailure.Kind.TRY_AGAIN);
    }

    static PassingProvider callsPassingFailuresRefusals(InMemoryCalendars system) {
        return failing(system, ProviderFailure.Kind.TRY_AGAIN, ProviderFailure.Kind.REJECTED);
    }

    static PassingProvider callsLostLeavePassing(InMemoryCalendars system) {
        return failing(system, ProviderFailure.Kind.RECONNECT, ProviderFailure.Kind.TRY_AGAIN);
    }

    static PassingProvider callsLostAnswersPassing(InMemoryCalendars system) {
        return failing(system, ProviderFailure.Kind.UNKNOWN, ProviderFailure.Kind.TRY_AGAIN);
    }

    static PassingProvider keepsNoPlace(InMemoryCalendars system) {
        return saying(
                system,
                was -> new CalendarEntry(was.uid(), was.sequence(), was.time(), was.title(), "", was.remarks()));
    }

    static PassingProvider keepsAsciiOnly(InMemoryCalendars system) {
        return saying(
                system,
                was -> new CalendarEntry(
                        was.uid(),
                        was.sequence(),
                        was.time(),
                        was.title(),
                        was.place(),
                        was.remarks().replaceAll("[^\\x00-\\x7F]", "?")));
    }

    static PassingProvider keepsTheRevisionItBeganWith(InMemoryCalendars system) {
        return saying(
                system, was -> new CalendarEntry(was.uid(), 0, was.time(), was.title(), was.place(), was.remarks()));
    }

    /** Reads a line of the text as one of the object. */
    static PassingProvider takesTextForStructure(InMemoryCalendars system) {
        return writing(
                system,
                entry -> entry.content().remarks().contains("\nATTENDEE")
                        ? Entries.inviting(entry, new Entry.Guest("", EmailAddress.of("evil@example.org")))
                        : entry);
    }

    static PassingProvider invitesSomebody(InMemoryCalendars system) {
        return writing(
                system, entry -> Entries.inviting(entry, new Entry.Guest("", EmailAddress.of("zoe@client.example"))));
    }

    static PassingProvider invitesTheFirstOnly(InMemoryCalendars system) {
        return writing(
                system,
                entry -> entry.guests().isEmpty()
                        ? entry
                        : Entries.inviting(entry, entry.guests().get(0)));
    }

    static PassingProvider ignoresTheGeneration(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                return super.put(account, keyed(entry, first(entry.key())));
            }

            @Override
            public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
                return super.find(account, calendar, first(key));
            }

            private EntryKey first(EntryKey key) {
                return new EntryKey(key.installation(), key.appointment(), 0);
            }
        };
    }

    /** Creates anew whenever it is asked to. */
    static PassingProvider createsTwice(InMemoryCalendars system) {
        return writing(system, entry -> entry.known() == null ? keyed(entry, another(entry.key())) : entry);
    }

    /** Looks first, and then creates: two who do so at once make two. */
    static PassingProvider looksBeforeItCreates(InMemoryCalendars system) {
        Map<EntryKey, EntryRef> made = new ConcurrentHashMap<>();
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                var known = made.get(entry.key());
                if (entry.known() != null || known != null) {
                    return known == null ? super.put(account, entry) : new Write.Stored(known, true);
                }
                pause();
                var stored = (Write.Stored) super.put(account, keyed(entry, another(entry.key())));
                made.put(entry.key(), stored.ref());
                return stored;
            }
        };
    }

    static PassingProvider tellsATagThatIsOld(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                var write = super.put(account, entry);
                return write instanceof Write.Stored stored && stored.existed()
                        ? new Write.Stored(tagged(stored.ref(), "old"), true)
                        : write;
            }
        };
    }

    /** Puts back at once what its owner deleted. */
    static PassingProvider putsBackWhatWasDeleted(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                var write = super.put(account, entry);
                return write instanceof Write.Removed ? super.put(account, unknown(entry)) : write;
            }
        };
    }

    static PassingProvider takesTheDeletedForStanding(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                return super.put(account, entry) instanceof Write.Stored stored
                        ? stored
                        : new Write.Stored(new EntryRef(entry.calendar(), "1", "1", "1"), true);
            }
        };
    }

    /** Takes the entry away and writes another. */
    static PassingProvider replacesInsteadOfUpdating(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                var known = entry.known();
                if (known != null) {
                    remove(account, known);
                }
                return super.put(account, keyed(entry, known == null ? entry.key() : another(entry.key())));
            }
        };
    }

    static PassingProvider writesOnlyWhatSaysSomething(InMemoryCalendars system) {
        return saying(
                system,
                was -> was.remarks().isEmpty()
                        ? new CalendarEntry(
                                was.uid(), was.sequence(), was.time(), was.title(), "Room 3", "Bring the payslips")
                        : was);
    }

    static PassingProvider writesOverItsOwner(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                var write = super.put(account, entry);
                return write instanceof Write.Conflict conflict
                        ? super.put(account, entry.over(conflict.current().ref()))
                        : write;
            }
        };
    }

    static PassingProvider refusesToRemoveWhatIsGone(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public void remove(CalendarAccount account, EntryRef ref) {
                boolean there = calendars.owner().all(ref.calendar()).stream()
                        .anyMatch(one -> one.id().equals(ref.id()));
                if (!there) {
                    throw new ProviderFailure(ProviderFailure.Kind.REJECTED, "Not there", null);
                }
                super.remove(account, ref);
            }
        };
    }

    static PassingProvider removesNothing(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public void remove(CalendarAccount account, EntryRef ref) {
                // That is what is wrong with it.
            }
        };
    }

    static PassingProvider removesFromTheStandardCalendar(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public void remove(CalendarAccount account, EntryRef ref) {
                super.remove(account, new EntryRef(calendars.calendar(), ref.id(), ref.uid(), ref.tag()));
            }
        };
    }

    static PassingProvider takesACopyForTheEntry(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
                var all = calendars.owner().all(calendar);
                return super.find(account, calendar, key)
                        .map(one -> new StandingEntry(
                                new EntryRef(calendar, all.get(all.size() - 1).id(), "", ""),
                                key,
                                one.revision(),
                                one.time(),
                                one.title(),
                                one.place(),
                                one.remarks()));
            }
        };
    }

    static PassingProvider writesElsewhereWhenTheCalendarIsGone(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                var write = super.put(account, entry);
                return write instanceof Write.CalendarGone
                        ? super.put(
                                account,
                                new Entry(entry.key(), calendars.calendar(), null, entry.content(), entry.guests()))
                        : write;
            }
        };
    }

    static PassingProvider doesNotTellWhatItCanDo(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Set<Capability> capabilities() {
                return Set.of(Capability.CHANGE_FEED);
            }
        };
    }

    /** Tries again by itself what may have been done. */
    static PassingProvider triesAgainByItself(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                return twice(() -> super.put(account, entry));
            }

            @Override
            public void remove(CalendarAccount account, EntryRef ref) {
                twice(() -> {
                    super.remove(account, ref);
                    return ref;
                });
            }

            @Override
            public List<RemoteCalendar> calendars(CalendarAccount account) {
                return twice(() -> super.calendars(account));
            }
        };
    }

    static PassingProvider forgetsHowLongToWait(InMemoryCalendars system) {
        return changingFailures(
                system,
                failed -> new ProviderFailure(failed.kind(), String.valueOf(failed.getMessage()), failed.getCause()));
    }

    static PassingProvider cannotReadHowLongToWait(InMemoryCalendars system) {
        return changingFailures(system, failed -> {
            if (failed.retryAfter() == null) {
                throw new NumberFormatException("soon");
            }
            return failed;
        });
    }

    static PassingProvider tellsSecrets(InMemoryCalendars system) {
        return changingFailures(
                system,
                failed -> new ProviderFailure(
                        failed.kind(), "With " + system.account().secret(), failed.retryAfter(), failed));
    }

    static PassingProvider asksManyThingsAtOnce(InMemoryCalendars system) {
        return new PassingProvider(system) {
            @Override
            public List<RemoteCalendar> calendars(CalendarAccount account) {
                var ahead = CompletableFuture.runAsync(() -> super.calendars(account));
                var told = super.calendars(account);
                ahead.join();
                return told;
            }
        };
    }

    private static <T> T twice(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProviderFailure failed) {
            return call.get();
        }
    }

    private static PassingProvider failing(
            InMemoryCalendars system, ProviderFailure.Kind was, ProviderFailure.Kind becomes) {
        return changingFailures(
                system,
                failed -> failed.kind() == was
                        ? new ProviderFailure(becomes, String.valueOf(failed.getMessage()), failed.retryAfter(), failed)
                        : failed);
    }

    private static PassingProvider changingFailures(InMemoryCalendars system, UnaryOperator<ProviderFailure> change) {
        return new PassingProvider(system) {
            @Override
            public List<RemoteCalendar> calendars(CalendarAccount account) {
                return with(() -> super.calendars(account));
            }

            @Override
            public Write put(CalendarAccount account, Entry entry) {
                return with(() -> super.put(account, entry));
            }

            @Override
            public void remove(CalendarAccount account, EntryRef ref) {
                with(() -> {
                    super.remove(account, ref);
                    return ref;
                });
            }

            @Override
            public Granted grant(String code, String verifier, URI redirect) {
                return with(() -> super.grant(code, verifier, redirect));
            }

            private <T> T with(Supplier<T> call) {
                try {
                    return call.get();
                } catch (ProviderFailure failed) {
                    throw change.apply(failed);
                }
            }
        };
    }

    private static PassingProvider saying(InMemoryCalendars system, UnaryOperator<CalendarEntry> change) {
        return writing(
                system,
                entry -> new Entry(
                        entry.key(), entry.calendar(), entry.known(), change.apply(entry.content()), entry.guests()));
    }

    private static PassingProvider writing(InMemoryCalendars system, Function<Entry, Entry> change) {
        return new PassingProvider(system) {
            @Override
            public Write put(CalendarAccount account, Entry entry) {
                return super.put(account, change.apply(entry));
            }
        };
    }

    private static Entry keyed(Entry entry, EntryKey key) {
        return new Entry(key, entry.calendar(), entry.known(), entry.content(), entry.guests());
    }

    /** As if it had never been written. */
    private static Entry unknown(Entry entry) {
        return new Entry(another(entry.key()), entry.calendar(), null, entry.content(), entry.guests());
    }

    private static EntryKey another(EntryKey key) {
        return new EntryKey(key.installation(), UUID.randomUUID(), key.generation());
    }

    private static EntryRef tagged(EntryRef ref, String tag) {
        return new EntryRef(ref.calendar(), ref.id(), ref.uid(), tag);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
