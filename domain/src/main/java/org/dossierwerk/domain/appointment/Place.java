package org.dossierwerk.domain.appointment;

import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.shared.Text;

/**
 * Where an appointment takes place, with the text the client reads. On site the text was taken from a source — one of the
 * office's locations, the applicant's home, or typed — and may have been edited since (APT-08 to APT-10).
 */
public sealed interface Place {

    int LONGEST_TEXT = 300;

    Channel channel();

    /** What the client reads: an address, a number, or a link; empty when there is nothing to say yet. */
    String text();

    <R> R fold(Cases<R> cases);

    interface Cases<R> {
        R atOffice(AtOffice place);

        R atHome(AtHome place);

        R elsewhere(Elsewhere place);

        R byPhone(ByPhone place);

        R byVideo(ByVideo place);
    }

    /** At a location of the office. */
    record AtOffice(LocationId location, String text) implements Place {
        public AtOffice {
            text = Text.block("placeText", text, LONGEST_TEXT);
        }

        @Override
        public Channel channel() {
            return Channel.ON_SITE;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.atOffice(this);
        }
    }

    /** At the applicant's home (APT-09). */
    record AtHome(String text) implements Place {
        public AtHome {
            text = Text.block("placeText", text, LONGEST_TEXT);
        }

        @Override
        public Channel channel() {
            return Channel.ON_SITE;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.atHome(this);
        }
    }

    /** At an address somebody typed. */
    record Elsewhere(String text) implements Place {
        public Elsewhere {
            text = Text.block("placeText", text, LONGEST_TEXT);
        }

        @Override
        public Channel channel() {
            return Channel.ON_SITE;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.elsewhere(this);
        }
    }

    /** The text is the number that will be called, as the client reads it. */
    record ByPhone(String text) implements Place {
        public ByPhone {
            text = Text.line("placeText", text, LONGEST_TEXT);
        }

        @Override
        public Channel channel() {
            return Channel.PHONE;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.byPhone(this);
        }
    }

    /** The text is the address of the video room. */
    record ByVideo(String text) implements Place {
        public ByVideo {
            text = Text.line("placeText", text, LONGEST_TEXT);
        }

        @Override
        public Channel channel() {
            return Channel.VIDEO;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.byVideo(this);
        }
    }
}
