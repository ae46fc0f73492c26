package org.dossierwerk.application.port.calendar.provider;

import java.time.ZoneId;

/**
 * One calendar of an account.
 *
 * @param id in the provider's own form
 * @param zone of its times that name none; UTC when it does not say
 * @param writable whether we may write to it
 * @param standard whether it is the one that the account uses when nothing else is said
 * @param invites whether its system would invite the guests of an entry there, as far as it tells
 */
public record RemoteCalendar(
        String id, String name, ZoneId zone, boolean writable, boolean standard, boolean invites) {}
