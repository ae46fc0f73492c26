package org.dossierwerk.bootstrap.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;

/** A browser without scripts: it keeps cookies, sends the token of the page it saw last, and follows no redirect by itself. */
final class HttpBrowser {

    private final Supplier<URI> site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** @param site asked at each request, since a test names its browsers before its office is open */
    HttpBrowser(Supplier<URI> site) {
        this.site = site;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** @param fields names and values in turn */
    HttpResponse<String> post(String path, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", token()));
        all.addAll(List.of(fields));
        return send(request(path).POST(form(all)));
    }

    HttpResponse<String> postWithoutToken(String path, String... fields) {
        return send(request(path).POST(form(List.of(fields))));
    }

    /** Sends a form with its token under these headers. */
    HttpResponse<String> postWith(String path, List<String> headers, String... fields) {
        var all = new ArrayList<>(List.of("_csrf", token()));
        all.addAll(List.of(fields));
        return send(request(path, headers.toArray(String[]::new)).POST(form(all)));
    }

    /** Sends nothing, as scripts do, with its token as a header. */
    HttpResponse<String> patch(String path) {
        return send("PATCH", path, "X-CSRF-TOKEN", token());
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    HttpBrowser signIn(String door, String userName, String password) {
        get(door);
        var answer = post(door, "userName", userName, "password", password);
        if (answer.statusCode() != 303) {
            throw new AssertionError("Not let in: " + Jsoup.parse(answer.body()).text());
        }
        return this;
    }

    /** The token of this browser's session, as any page of it carries. */
    String token() {
        return Jsoup.parse(get("/sign-in-help").body())
                .select("meta[name=csrf]")
                .attr("content");
    }

    CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site.get() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static HttpRequest.BodyPublisher form(List<String> fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(encode(fields.get(i)))
                    .append('=')
                    .append(encode(fields.get(i + 1)));
        }
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var built = request.build();
            if (built.method().equals("POST")
                    && built.headers().firstValue("Content-Type").isEmpty()) {
                request.header("Content-Type", "application/x-www-form-urlencoded");
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
