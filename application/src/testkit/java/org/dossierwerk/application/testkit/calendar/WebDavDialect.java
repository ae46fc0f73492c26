package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Of creating and changing tells the condition of a PUT (RFC 9110 §13.1), of changes the token of a REPORT (RFC 6578 §3.2). */
final class WebDavDialect implements Dialect {

    private static final Pattern TOKEN = Pattern.compile("<(?:\\w+:)?sync-token[^>]*>\\s*([^<\\s]+)\\s*<");
    private static final Pattern TIME = Pattern.compile("\\n(DTSTART|DTEND|DURATION)[^\\r\\n]*");
    private static final String NOT_VALID = "<?xml version=\"1.0\"?><D:error xmlns:D=\"DAV:\"><D:valid-sync-token/></D:error>";

    @Override
    public Purpose purpose(Request request) {
        return switch (request.method()) {
            case "PUT" -> request.conditional() ? Purpose.CHANGING : Purpose.CREATING;
            case "DELETE" -> Purpose.REMOVING;
            case "REPORT" -> cursor(request).isPresent() ? Purpose.CHANGES : Purpose.READING;
            default -> Purpose.READING;
        };
    }

    @Override
    public String entry(Request request) {
        return request.address().getPath();
    }

    @Override
    public String time(Request request) {
        return TIME.matcher(request.body()).results().map(MatchResult::group).toList().toString();
    }

    /** @param calendar its address, or the path of that */
    @Override
    public String path(String calendar) {
        return URI.create(calendar).getPath();
    }

    @Override
    public Optional<String> cursor(Request request) {
        return cursors(request.body()).stream().findFirst();
    }

    @Override
    public List<String> cursors(String answer) {
        return TOKEN.matcher(answer).results().map(token -> token.group(1)).toList();
    }

    @Override
    public Answer cursorLost() {
        return new Answer(403, NOT_VALID);
    }
}
