package org.dossierwerk.application.testkit.calendar.caldav;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody's own calendar program does, as plainly as can be. */
public record DavClient(URI server, String user, String password) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern HREF = Pattern.compile("<(?:\\w+:)?href>([^<]+\\.ics)<");

    /** What stands at that address; empty when nothing does. */
    public String get(String address) {
        var answer = send("GET", address, "", "");
        return answer.statusCode() == 200 ? answer.body().replaceAll("\r?\n[ \t]", "") : "";
    }

    public void put(String address, String iCalendar) {
        done(send("PUT", address, iCalendar, "text/calendar; charset=utf-8"));
    }

    public void delete(String address) {
        done(send("DELETE", address, "", ""));
    }

    /** The addresses of all that stands in a collection. */
    public List<String> list(String collection) {
        var answer = send(
                "PROPFIND",
                collection,
                "<propfind xmlns=\"DAV:\"><prop><getetag/></prop></propfind>",
                "application/xml");
        var at = server.resolve(collection);
        return HREF.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .map(href -> at + href.substring(href.lastIndexOf('/') + 1))
                .distinct()
                .toList();
    }

    public void makeCalendar(String address, String name, String zone) {
        done(send(
                "MKCALENDAR",
                address,
                "<C:mkcalendar xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><set><prop><displayname>" + name
                        + "</displayname>" + zone(zone) + "</prop></set></C:mkcalendar>",
                "application/xml"));
    }

    public void setZone(String address, String zone) {
        done(send(
                "PROPPATCH",
                address,
                "<propertyupdate xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><set><prop>" + zone(zone)
                        + "</prop></set></propertyupdate>",
                "application/xml"));
    }

    private static String zone(String described) {
        return described.isEmpty() ? "" : "<C:calendar-timezone>" + described + "</C:calendar-timezone>";
    }

    private static void done(HttpResponse<String> answer) {
        boolean done = answer.statusCode() / 100 == 2 && !answer.body().contains(" 412 ");
        if (!done && answer.statusCode() != 404) {
            throw new AssertionError(answer.request().method() + " " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(String method, String address, String body, String type) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(server.resolve(address))
                .header("Authorization", "Basic " + credentials)
                .header("Depth", "1")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return sent(request.build(), 5);
    }

    /** The JDK's client uses connections again that a server of HTTP/1.0 has closed. */
    private static HttpResponse<String> sent(HttpRequest request, int times) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (times > 1) {
                return sent(request, times - 1);
            }
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
