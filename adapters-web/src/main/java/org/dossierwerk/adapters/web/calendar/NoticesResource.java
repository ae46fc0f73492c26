package org.dossierwerk.adapters.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.application.Office;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where calendar systems give notice of changes. It is no page and has no session: the secret in a notice says whether it
 * counts, and the answer never tells. What a system wants to read back to see that the address is ours (the handshake of
 * Graph) goes out as plain text.
 */
@Controller
class NoticesResource {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final Office office;

    NoticesResource(Office office) {
        this.office = office;
    }

    @PostMapping("/calendars/notices/{provider}/{link}")
    ResponseEntity<String> take(@PathVariable("link") UUID link, HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var answer = office.calendarNotices().take(new CalendarLinkId(link), headers(request), query(request), body);
        return answer.isEmpty() || answer.length() > LONGEST_ANSWER
                ? ResponseEntity.accepted().build()
                : ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(answer);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), request::getHeader, (first, again) -> first));
    }

    private static Map<String, String> query(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> field.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }
}
