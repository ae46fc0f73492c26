package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.testkit.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract that cannot fail says nothing: whoever breaks it is caught by the case that is there for it. */
class WrongProvidersTest {

    private static final Set<String> CAUGHT_SOMEBODY = new HashSet<>();

    @ParameterizedTest
    @MethodSource("wrong")
    void whoever_is_wrong_is_caught(Wrong wrong) throws Exception {
        var caughtBy = new TreeSet<String>();
        for (var method : cases()) {
            if (wrong.concerns(method) && fails(method, wrong.provider())) {
                caughtBy.add(method.getName());
            }
        }

        assertThat(caughtBy).as("cases of %s that catch it", wrong.caughtBy()).isNotEmpty();
        CAUGHT_SOMEBODY.addAll(caughtBy);
    }

    @Test
    void whoever_is_right_is_not() throws Exception {
        for (var method : cases()) {
            assertThat(fails(method, PassingProvider::new)).as(method.getName()).isFalse();
        }
    }

    @AfterAll
    static void every_case_has_caught_somebody() {
        assertThat(cases()).extracting(Method::getName).isSubsetOf(CAUGHT_SOMEBODY);
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("blind to rights", "CT-01", WrongEntries::blindToRights),
                new Wrong("calls refusals passing", "CT-01", WrongEntries::callsRefusalsPassing),
                new Wrong("keeps no place", "CT-02", WrongEntries::keepsNoPlace),
                new Wrong("ignores the generation", "CT-02", WrongEntries::ignoresTheGeneration),
                new Wrong("keeps ASCII only", "CT-03", WrongEntries::keepsAsciiOnly),
                new Wrong("takes text for structure", "CT-04", WrongEntries::takesTextForStructure),
                new Wrong("creates twice", "CT-05", WrongEntries::createsTwice),
                new Wrong("tells a tag that is old", "CT-05", WrongEntries::tellsATagThatIsOld),
                new Wrong("calls lost answers passing", "CT-06", WrongEntries::callsLostAnswersPassing),
                new Wrong("creates twice when repeated", "CT-06", WrongEntries::createsTwice),
                new Wrong("keeps the first revision", "CT-06", WrongEntries::keepsTheRevisionItBeganWith),
                new Wrong("tries again by itself", "CT-06", WrongEntries::triesAgainByItself),
                new Wrong("looks before it creates", "CT-07", WrongEntries::looksBeforeItCreates),
                new Wrong("puts back what was deleted", "CT-08", WrongEntries::putsBackWhatWasDeleted),
                new Wrong("takes the deleted for standing", "CT-08", WrongEntries::takesTheDeletedForStanding),
                new Wrong("uses one generation", "CT-08", WrongEntries::ignoresTheGeneration),
                new Wrong("replaces instead of updating", "CT-09", WrongEntries::replacesInsteadOfUpdating),
                new Wrong("writes only what says something", "CT-09", WrongEntries::writesOnlyWhatSaysSomething),
                new Wrong("writes over its owner", "CT-10", WrongEntries::writesOverItsOwner),
                new Wrong("writes over another", "CT-11", WrongEntries::writesOverItsOwner),
                new Wrong("refuses to remove what is gone", "CT-12", WrongEntries::refusesToRemoveWhatIsGone),
                new Wrong("removes nothing", "CT-12", WrongEntries::removesNothing),
                new Wrong("removes from the standard calendar", "CT-13", WrongEntries::removesFromTheStandardCalendar),
                new Wrong("reads one page only", "CT-14", WrongTimes::readsOnePageOnly),
                new Wrong("tells everything twice", "CT-14", WrongTimes::tellsEverythingTwice),
                new Wrong("tells nothing that is new", "CT-14", WrongTimes::readsOnlyWhenNoticed),
                new Wrong("begins anew each time", "CT-15", WrongTimes::beginsAnewEachTime),
                new Wrong("does not tell what is gone", "CT-15", WrongTimes::doesNotTellWhatIsGone),
                new Wrong("uses up cursors", "CT-16", WrongTimes::usesUpCursors),
                new Wrong("begins anew after a break", "CT-16", WrongTimes::beginsAnewEachTime),
                new Wrong("hides that a cursor is lost", "CT-17", WrongTimes::hidesThatACursorIsLost),
                new Wrong("takes nonsense for the beginning", "CT-17", WrongTimes::takesNonsenseForTheBeginning),
                new Wrong("tells other tags than it gave", "CT-18", WrongTimes::tellsOtherTagsThanItGave),
                new Wrong("tells no new tag", "CT-19", WrongTimes::readsOnlyWhenNoticed),
                new Wrong("does not tell that it is gone", "CT-20", WrongTimes::doesNotTellWhatIsGone),
                new Wrong("takes a copy for the entry", "CT-22", WrongEntries::takesACopyForTheEntry),
                new Wrong("tells an entry by its mark", "CT-22", WrongTimes::tellsAnEntryByItsMark),
                new Wrong("follows a page that follows itself", "CT-23", WrongTimes::followsAPageThatFollowsItself),
                new Wrong("stops at an empty page", "CT-23", WrongTimes::stopsAtAnEmptyPage),
                new Wrong("tells times in any order", "CT-24", WrongTimes::tellsTimesInAnyOrder),
                new Wrong("does not join what touches", "CT-24", WrongTimes::doesNotJoinWhatTouches),
                new Wrong("looks at one calendar only", "CT-24", WrongTimes::looksAtTheStandardCalendarOnly),
                new Wrong("takes days for 24 hours", "CT-25", WrongTimes::takesEveryDayForTwentyFourHours),
                new Wrong("takes the first offset for all", "CT-26", WrongTimes::takesTheFirstOffsetForAll),
                new Wrong("knows no exceptions", "CT-27", WrongTimes::knowsNoExceptions),
                new Wrong("tells the whole series", "CT-27", WrongTimes::tellsTheWholeSeries),
                new Wrong("skips what the clock skips", "CT-28", WrongTimes::skipsWhatTheClockSkips),
                new Wrong("takes the second of two", "CT-28", WrongTimes::takesTheSecondOfTwo),
                new Wrong("knows one zone", "CT-29", WrongTimes::knowsOneZone),
                new Wrong("takes no zone for UTC", "CT-29", WrongTimes::takesNoZoneForUtc),
                new Wrong("drops what it does not understand", "CT-29", WrongTimes::dropsWhatItDoesNotUnderstand),
                new Wrong("cuts at the edge", "CT-30", WrongTimes::cutsAtTheEdge),
                new Wrong("tells what only touches", "CT-30", WrongTimes::tellsWhatOnlyTouchesTheWindow),
                new Wrong("tells titles", "CT-31", WrongTimes::tellsTitles),
                new Wrong("takes free for busy", "CT-32", WrongTimes::takesFreeForBusy),
                new Wrong("takes tentative for free", "CT-32", WrongTimes::takesTentativeForFree),
                new Wrong("takes the unknown for free", "CT-33", WrongTimes::takesTheUnknownForFree),
                new Wrong("leaves long windows in parts", "CT-34", WrongTimes::leavesLongWindowsInParts),
                new Wrong("forgets how long to wait", "CT-35", WrongEntries::forgetsHowLongToWait),
                new Wrong("cannot read how long to wait", "CT-35", WrongEntries::cannotReadHowLongToWait),
                new Wrong("does not wait", "CT-35", WrongEntries::triesAgainByItself),
                new Wrong("takes passing failures for refusals", "CT-36", WrongEntries::callsPassingFailuresRefusals),
                new Wrong("reads again by itself", "CT-36", WrongEntries::triesAgainByItself),
                new Wrong("asks many things at once", "CT-37", WrongEntries::asksManyThingsAtOnce),
                new Wrong("renews for each caller", "CT-38", WrongLeave::renewsForEachCaller),
                new Wrong("takes lost leave for passing", "CT-39", WrongEntries::callsLostLeavePassing),
                new Wrong("cannot be let in again", "CT-39", system -> new PassingProvider(system) {
                    @Override
                    public List<RemoteCalendar> calendars(CalendarAccount account) {
                        return super.calendars(system.account());
                    }
                }),
                new Wrong("writes elsewhere", "CT-40", WrongEntries::writesElsewhereWhenTheCalendarIsGone),
                new Wrong(
                        "takes a gone calendar for a lost cursor",
                        "CT-40",
                        WrongTimes::takesAGoneCalendarForALostCursor),
                new Wrong("tells no subscription", "CT-41", WrongLeave::tellsNoSubscription),
                new Wrong("tells no secret", "CT-41", WrongLeave::tellsNoSecret),
                new Wrong("stumbles over nonsense", "CT-41", WrongLeave::stumblesOverNonsense),
                new Wrong("renews without asking", "CT-42", WrongLeave::renewsWithoutAsking),
                new Wrong("ends what it renews", "CT-42", WrongLeave::endsWhatItRenews),
                new Wrong("reads only when noticed", "CT-43", WrongTimes::readsOnlyWhenNoticed),
                new Wrong("invites somebody", "CT-44", WrongEntries::invitesSomebody),
                new Wrong("hides that it invites", "CT-45", WrongEntries::hidesThatItInvites),
                new Wrong("invites the first only", "CT-45", WrongEntries::invitesTheFirstOnly),
                new Wrong("loses answers", "CT-45", WrongTimes::losesAnswers),
                new Wrong("forgets what it does not know", "CT-46", WrongEntries::replacesInsteadOfUpdating),
                new Wrong("never unsubscribes", "CT-48", WrongLeave::neverUnsubscribes),
                new Wrong("does not give back its leave", "CT-48", WrongLeave::doesNotTakeBackLeave),
                new Wrong("tells secrets", "CT-49", WrongEntries::tellsSecrets),
                new Wrong("asks too much", "CT-50", WrongTimes::asksTooMuch),
                new Wrong("loses the state", "whoever_refuses_comes_back_without_a_code", WrongLeave::losesTheState),
                new Wrong(
                        "loses the state", "leave_that_is_given_in_the_browser_lets_us_in", WrongLeave::losesTheState),
                new Wrong(
                        "gives itself away",
                        "what_goes_through_the_browser_does_not_give_us_away",
                        WrongLeave::asksWithTheVerifier),
                new Wrong("takes any code", "a_code_works_once_and_only_for_whoever_asked", WrongLeave::takesAnyCode),
                new Wrong("takes less", "leave_for_less_than_is_needed_is_no_leave", WrongLeave::takesAnyCode),
                new Wrong(
                        "does not tell what it can do",
                        "what_it_can_do_is_what_this_test_asks_for",
                        WrongEntries::doesNotTellWhatItCanDo));
    }

    /**
     * @param name what is wrong with it
     * @param caughtBy the tag of the cases that are there for it, or the name of one
     */
    record Wrong(String name, String caughtBy, Function<InMemoryCalendars, CalendarProvider> provider) {

        boolean concerns(Method method) {
            return method.getName().equals(caughtBy)
                    || Arrays.stream(method.getAnnotationsByType(Tag.class))
                            .anyMatch(tag -> tag.value().equals(caughtBy));
        }

        @Override
        public String toString() {
            return caughtBy + " " + name;
        }
    }

    private static List<Method> cases() {
        return Arrays.stream(Everything.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    private static boolean fails(Method method, Function<InMemoryCalendars, CalendarProvider> provider)
            throws Exception {
        var system = new InMemoryCalendars(SettableClock.at("2027-01-04T09:00:00Z"));
        try {
            method.invoke(new Everything(new Other(system, provider.apply(system))));
            return false;
        } catch (InvocationTargetException failed) {
            return true;
        }
    }

    /** All contracts in one. */
    static final class Everything
            implements CalendarProviderContract,
                    ChangeFeedContract,
                    BusyTimesContract,
                    PushContract,
                    ConsentContract,
                    InvitesContract,
                    FaultsContract {

        private final CalendarSystem system;

        Everything(CalendarSystem system) {
            this.system = system;
        }

        @Override
        public CalendarSystem system() {
            return system;
        }
    }

    /** The same system, seen through another provider. */
    private record Other(InMemoryCalendars real, CalendarProvider provider) implements CalendarSystem {

        @Override
        public CalendarAccount account() {
            return real.account();
        }

        @Override
        public String calendar() {
            return real.calendar();
        }

        @Override
        public String otherCalendar() {
            return real.otherCalendar();
        }

        @Override
        public Optional<String> readOnlyCalendar() {
            return real.readOnlyCalendar();
        }

        @Override
        public Owner owner() {
            return real.owner();
        }

        @Override
        public Optional<Guests> guests() {
            return real.guests();
        }

        @Override
        public Optional<Faults> faults() {
            return real.faults();
        }

        @Override
        public Optional<ConsentScreen> consentScreen() {
            return real.consentScreen();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
