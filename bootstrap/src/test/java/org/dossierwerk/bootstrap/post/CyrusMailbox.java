package org.dossierwerk.bootstrap.post;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** Somebody's mailbox, and the calendar beside it in which invitations stand by themselves. */
record CyrusMailbox(String user, String password, int imap, int http) {

    List<String> subjects() throws MessagingException {
        var properties = new Properties();
        properties.put("mail.imap.ssl.enable", "false");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", imap, user, password);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var subjects = new ArrayList<String>();
            for (Message message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
            return subjects;
        }
    }

    /** The appointment as it stands in the calendar; empty while it does not. */
    String event(UUID appointment) throws IOException, InterruptedException {
        var answer = send(request(appointment).GET());
        return answer.statusCode() == 200 ? answer.body().replace("\r\n ", "") : "";
    }

    /** Accepts it, as a calendar does; Cyrus mails the answer to the organizer. */
    void accept(UUID appointment) throws IOException, InterruptedException {
        var stored = send(request(appointment).GET());
        var accepted = stored.body().replace("\r\n ", "").replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED");
        var answer = send(request(appointment)
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("If-Match", stored.headers().firstValue("ETag").orElseThrow())
                .PUT(HttpRequest.BodyPublishers.ofString(accepted)));
        if (answer.statusCode() != 204) {
            throw new IOException("Not accepted: " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(UUID appointment) {
        var path = "/dav/calendars/user/" + user + "/Default/" + appointment + "@dossierwerk.ics";
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path))
                .header("Authorization", "Basic " + credentials);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
