package org.dossierwerk.application.testkit.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dossierwerk.application.port.calendar.provider.Push;

/** How the server in memory gives notice: three lines. */
final class MemoryNotice {

    private MemoryNotice() {}

    static Push.Received write(String subscription, String secret, Push.Kind kind) {
        var body = subscription + "\n" + secret + "\n" + kind;
        return new Push.Received(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    static Push.Notices read(Push.Received received) {
        var lines = new String(received.body(), StandardCharsets.UTF_8).split("\n", -1);
        var kind = Arrays.stream(Push.Kind.values())
                .filter(one -> lines.length == 3 && one.name().equals(lines[2]))
                .findFirst();
        return new Push.Notices(
                kind.map(one -> List.of(new Push.Notice(lines[0], lines[1], one))).orElse(List.of()), "");
    }
}
