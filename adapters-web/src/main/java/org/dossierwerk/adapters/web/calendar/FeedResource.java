package org.dossierwerk.adapters.web.calendar;

import java.nio.charset.StandardCharsets;
import org.dossierwerk.application.Office;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What calendar programs read. The address alone lets them in: no session or cookie is looked at. A program that says what it
 * read last is told when that still holds.
 */
@Controller
class FeedResource {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Office office;

    FeedResource(Office office) {
        this.office = office;
    }

    @GetMapping("/calendars/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable("secret") String secret) {
        var feed = office.feedReading().read(secret);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .eTag('"' + feed.tag() + '"')
                .body(feed.content().getBytes(StandardCharsets.UTF_8));
    }
}
