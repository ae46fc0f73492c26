package org.dossierwerk.application.port.calendar.provider;

/** What came of writing an entry. */
public sealed interface Write {

    /**
     * It stands there.
     *
     * @param existed whether it stood there before a call that was to create it
     */
    record Stored(EntryRef ref, boolean existed) implements Write {}

    /** Somebody changed it since; nothing was written. */
    record Conflict(StandingEntry current) implements Write {}

    /** It was removed by somebody else; nothing was written. */
    record Removed() implements Write {}

    /** The calendar is no longer there; nothing was written anywhere. */
    record CalendarGone() implements Write {}
}
