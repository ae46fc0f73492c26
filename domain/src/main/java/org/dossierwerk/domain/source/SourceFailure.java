package org.dossierwerk.domain.source;

/** Why nothing came of a sharing. */
public enum SourceFailure {
    /** The client, or the provider, said no. */
    DECLINED,
    /** The provider did not take what the client came back with. */
    NOT_ACCEPTED,
    /** What the client allowed was taken back before the data was fetched. */
    REVOKED,
    /** The data or its document could not be used. */
    UNUSABLE,
    /** The provider could not be reached for too long. */
    NOT_REACHED,
    /** It was no longer asked for when the data came. */
    NOT_AWAITED
}
