package org.dossierwerk.adapters.persistence.appointment;

import org.dossierwerk.domain.appointment.Channel;

/** The kinds of place, as they are named in the database. */
public enum PlaceKind {
    AT_OFFICE(Channel.ON_SITE),
    AT_HOME(Channel.ON_SITE),
    ELSEWHERE(Channel.ON_SITE),
    BY_PHONE(Channel.PHONE),
    BY_VIDEO(Channel.VIDEO);

    private final Channel channel;

    PlaceKind(Channel channel) {
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }
}
