package org.dossierwerk.bootstrap.post;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMultipart;
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

    List<String> subjects() throws Exception {
        return read(Message::getSubject);
    }

    /** What the mail with that subject says to who reads no HTML. */
    String text(String subject) throws Exception {
        return String.join("", read(message -> message.getSubject().equals(subject) ? text(message) : ""));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        var parts = part.isMimeType("multipart/*") ? (Multipart) part.getContent() : new MimeMultipart();
        var text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(text(parts.getBodyPart(i)));
        }
        return text.toString();
    }

    private interface Reading {
        String of(Message message) throws MessagingException, IOException;
    }

    private List<String> read(Reading reading) throws MessagingException, IOException {
        var properties = new Properties();
        properties.put("mail.imap.ssl.enable", "false");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", imap, user, password);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var read = new ArrayList<String>();
            for (Message message : inbox.getMessages()) {
                read.add(reading.of(message));
            }
            return read;
        }
    }

    /** How many appointments stand in the calendar. */
    int events() throws IOException, InterruptedException {
        var answer = send(calendar("").header("Depth", "1").method("PROPFIND", HttpRequest.BodyPublishers.noBody()));
        return answer.body().split("\\.ics<", -1).length - 1;
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
        return calendar(appointment + "@dossierwerk.ics");
    }

    private HttpRequest.Builder calendar(String entry) {
        var path = "/dav/calendars/user/" + user + "/Default/" + entry;
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
