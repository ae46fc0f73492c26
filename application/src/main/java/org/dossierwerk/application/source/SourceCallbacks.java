package org.dossierwerk.application.source;

/** Where a provider of source data gives notice that it has something, or that the client said no. */
public interface SourceCallbacks {

    /** At most so many bytes. */
    int LARGEST_BODY = 16 * 1024;

    Reply accept(Call call);

    /**
     * @param signature proves who sent it, and when
     * @param origin from where, for counting those that prove nothing
     */
    record Call(String signature, byte[] body, String origin) {}

    /** What becomes of it. */
    enum Reply {
        /** It was taken, now or before. */
        TAKEN,
        /** Nothing proves that it is from the provider. */
        REFUSED,
        /** Too much that proves nothing came from there. */
        TOO_MANY
    }
}
