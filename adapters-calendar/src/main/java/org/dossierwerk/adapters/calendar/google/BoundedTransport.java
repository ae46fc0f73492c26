package org.dossierwerk.adapters.calendar.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dossierwerk.adapters.calendar.http.BoundedBody;

/**
 * Carries the requests of Google's client. What the client brings for that would send a request twice when a connection breaks, wait
 * without an end and read without an end; this one does none of it, and follows nobody elsewhere.
 */
final class BoundedTransport extends HttpTransport {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final int LARGEST = 8 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;

    /** @param patience for a whole answer */
    BoundedTransport(Duration patience) {
        this.patience = patience;
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Sending(method, URI.create(url));
    }

    private final class Sending extends LowLevelHttpRequest {

        private final String method;
        private final HttpRequest.Builder request;

        private Sending(String method, URI url) {
            this.method = method;
            this.request = HttpRequest.newBuilder(url);
        }

        @Override
        public void addHeader(String name, String value) {
            // An answer is read as it comes: what is packed has no bounds.
            if (!name.equalsIgnoreCase("Accept-Encoding")) {
                request.header(name, value);
            }
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            var body = HttpRequest.BodyPublishers.noBody();
            if (getStreamingContent() != null) {
                var content = new ByteArrayOutputStream();
                getStreamingContent().writeTo(content);
                body = HttpRequest.BodyPublishers.ofByteArray(content.toByteArray());
                describe("Content-Type", getContentType());
                describe("Content-Encoding", getContentEncoding());
            }
            return received(request.method(method, body).build());
        }

        private void describe(String name, String value) {
            if (value != null) {
                request.setHeader(name, value);
            }
        }
    }

    private Received received(HttpRequest request) throws IOException {
        var sent = client.sendAsync(request, head -> new BoundedBody(LARGEST));
        try {
            return new Received(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            sent.cancel(true);
            throw new IOException("No whole answer within " + patience, slow);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stopped);
        }
    }

    private static final class Received extends LowLevelHttpResponse {

        private final HttpResponse<byte[]> response;
        private final List<Map.Entry<String, String>> headers = new ArrayList<>();

        private Received(HttpResponse<byte[]> response) throws IOException {
            this.response = response;
            response.headers()
                    .map()
                    .forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
            if (getContentEncoding() != null) {
                throw new IOException("An answer that is packed, although that was not asked for");
            }
        }

        @Override
        public InputStream getContent() {
            return new ByteArrayInputStream(response.body());
        }

        @Override
        public String getContentEncoding() {
            return response.headers().firstValue("Content-Encoding").orElse(null);
        }

        @Override
        public long getContentLength() {
            return response.body().length;
        }

        @Override
        public String getContentType() {
            return response.headers().firstValue("Content-Type").orElse(null);
        }

        @Override
        public String getStatusLine() {
            return "HTTP/1.1 " + response.statusCode();
        }

        @Override
        public int getStatusCode() {
            return response.statusCode();
        }

        @Override
        public String getReasonPhrase() {
            return "";
        }

        @Override
        public int getHeaderCount() {
            return headers.size();
        }

        @Override
        public String getHeaderName(int index) {
            return headers.get(index).getKey();
        }

        @Override
        public String getHeaderValue(int index) {
            return headers.get(index).getValue();
        }
    }
}
