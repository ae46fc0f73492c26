package org.dossierwerk.application.mail;

import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.mail.MailTemplate;

/** Where one meets, on one line, as mail and iCalendar tell a reader. */
final class PlaceLine {

    private PlaceLine() {}

    /** Never without words, but for an address elsewhere that nobody typed. */
    static String of(Place place, MailTemplate.Variant reader) {
        var words = Words.forReader(reader);
        var text = place.text().strip().replaceAll("\\s*\\R\\s*", ", ");
        return place.fold(new Place.Cases<String>() {
            @Override
            public String atOffice(Place.AtOffice at) {
                return text.isEmpty() ? words.get("place.office") : text;
            }

            @Override
            public String atHome(Place.AtHome at) {
                return text.isEmpty() ? words.sayPolitely("place.home") : text;
            }

            @Override
            public String elsewhere(Place.Elsewhere at) {
                return text;
            }

            @Override
            public String byPhone(Place.ByPhone by) {
                return text.isEmpty() ? words.sayPolitely("place.phone.open") : words.sayPolitely("place.phone", text);
            }

            @Override
            public String byVideo(Place.ByVideo by) {
                return text.isEmpty() ? words.get("place.video.open") : words.say("place.video", text);
            }
        });
    }
}
