package org.dossierwerk.adapters.persistence.file;

import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.domain.documents.FileId;
import org.jspecify.annotations.Nullable;

/** What all stores say when something is wrong. */
final class Failures {

    private Failures() {}

    static ProviderFailure unknown(FileId file) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, "Unknown file " + file.value(), null);
    }

    static ProviderFailure unreadable(FileId file) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, "No key any more for file " + file.value(), null);
    }

    static ProviderFailure known(FileId file) {
        return new ProviderFailure(ProviderFailure.Kind.REJECTED, "Known already: file " + file.value(), null);
    }

    static ProviderFailure store(String what, @Nullable Throwable cause) {
        return new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, what, cause);
    }
}
