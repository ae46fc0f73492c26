package org.dossierwerk.bootstrap.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser that shows nothing: cookies are kept, forms carry their token, redirects are not followed. */
public final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String csrf = "";

    public HttpVisitor(URI address) {
        this.address = address;
    }

    /** Signs in at the desk. */
    public HttpVisitor signIn(String userName) {
        return signIn("/sign-in", userName);
    }

    /** Signs in at the door under that path. */
    public HttpVisitor signIn(String door, String userName) {
        page(door);
        var answer = post(door, Map.of("userName", userName, "password", Everybody.PASSWORD));
        if (answer.statusCode() != 303) {
            throw new AssertionError(userName + " could not sign in: " + answer.statusCode());
        }
        page(answer.headers().firstValue("Location").orElseThrow());
        return this;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A page that is answered with 200; its token is used from then on. */
    public Document page(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode());
        }
        var document = Jsoup.parse(answer.body(), address.resolve(path).toString());
        csrf = document.select("meta[name=csrf]").attr("content");
        return document;
    }

    /** What a browser would send for a form as it is shown. */
    public static Map<String, String> fields(Document page, String form) {
        var shown = (FormElement) page.select(form).first();
        if (shown == null) {
            throw new AssertionError("No " + form + " on " + page.location());
        }
        var fields = new LinkedHashMap<String, String>();
        shown.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return postEncoded(path, encode(form), "X-CSRF-TOKEN", csrf);
    }

    /**
     * Sends a form that is already encoded, without a token of its own.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> postEncoded(String path, String form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /**
     * Sends files with the token of the page that was seen last.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> post(String path, MultipartForm form, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", form.contentType())
                .header("X-CSRF-TOKEN", csrf)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes())));
    }

    /** What the browser sends to be known again, as the value of the header {@code Cookie}. */
    public String cookies() {
        return cookies.getCookieStore().get(address).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The token of the page that was seen last. */
    public String csrf() {
        return csrf;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
