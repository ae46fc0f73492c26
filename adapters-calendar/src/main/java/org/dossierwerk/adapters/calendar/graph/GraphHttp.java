package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.kiota.RequestOption;
import com.microsoft.kiota.http.middleware.options.RedirectHandlerOption;
import com.microsoft.kiota.http.middleware.options.RetryHandlerOption;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.UUID;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/**
 * The client's way over the network, without what it does on its own: it writes nothing again, follows nobody elsewhere, and
 * reads no answer without end.
 */
final class GraphHttp {

    private static final Duration TO_CONNECT = Duration.ofSeconds(20);
    private static final String RETRY_AFTER = "Retry-After";
    private static final long LARGEST = 32L * 1024 * 1024;

    private GraphHttp() {}

    static OkHttpClient client(GraphService service) {
        var alone = new RequestOption[] {
            new RetryHandlerOption((delay, count, request, response) -> false, 1, 1),
            new RedirectHandlerOption(1, response -> false)
        };
        return GraphClientFactory.create(alone)
                .addInterceptor(GraphHttp::named)
                .addInterceptor(GraphHttp::bounded)
                .addNetworkInterceptor(GraphHttp::notAgainAtOnce)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(TO_CONNECT)
                .readTimeout(service.patience())
                .writeTimeout(service.patience())
                .callTimeout(service.patience())
                .build();
    }

    /**
     * The same way, for what changes nothing: a connection that Graph closed while nobody asked anything is noticed only when the
     * next question finds nobody there, who is asked again over a new one then.
     */
    static OkHttpClient forReading(OkHttpClient client) {
        return client.newBuilder().retryOnConnectionFailure(true).build();
    }

    /** The client gives all requests one id. */
    private static Response named(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request()
                .newBuilder()
                .header("client-request-id", UUID.randomUUID().toString())
                .build());
    }

    /** OkHttp sends anything once more, whatever it is, when a 503 asks for no pause; two values it leaves alone. */
    private static Response notAgainAtOnce(Interceptor.Chain chain) throws IOException {
        var answer = chain.proceed(chain.request());
        boolean asksForNone = answer.code() == HttpURLConnection.HTTP_UNAVAILABLE
                && answer.header(RETRY_AFTER, "").matches("0+");
        return asksForNone ? answer.newBuilder().header(RETRY_AFTER, "0,0").build() : answer;
    }

    private static Response bounded(Interceptor.Chain chain) throws IOException {
        var answer = chain.proceed(chain.request());
        var body = answer.body();
        return body == null
                ? answer
                : answer.newBuilder().body(new Bounded(body)).build();
    }

    /** Fails once it is longer than any answer has to be; compressed ones are counted as they unfold. */
    private static final class Bounded extends ResponseBody {

        private final ResponseBody whole;
        private final BufferedSource source;

        Bounded(ResponseBody whole) {
            this.whole = whole;
            this.source = Okio.buffer(new ForwardingSource(whole.source()) {
                private long count;

                @Override
                public long read(Buffer sink, long bytes) throws IOException {
                    long read = super.read(sink, bytes);
                    count += Math.max(0, read);
                    if (count > LARGEST) {
                        throw new IOException("An answer of more than " + LARGEST + " octets");
                    }
                    return read;
                }
            });
        }

        @Override
        public MediaType contentType() {
            return whole.contentType();
        }

        @Override
        public long contentLength() {
            return whole.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
