package org.dossierwerk.application.documents;

import java.io.IOException;
import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.Upload;

/** Checks one file that lies apart, with no transaction open: looks for viruses, makes a PDF of it, and stores that. */
record SingleCheck(Workbench bench, FileParts parts) {

    /** What is noted of it. */
    interface Verdict {

        /** @throws ProviderFailure when it was settled meanwhile; the PDF is thrown away then */
        void good(StoredFile pdf, int pages);

        void bad(Upload.Flaw flaw);
    }

    /** @param store where the PDF goes */
    void settle(Upload.Part part, FileStore store, Verdict verdict) {
        try {
            var waiting = new WaitingFiles(parts);
            if (waiting.infected(List.of(part)).isPresent()) {
                verdict.bad(flaw(FileProblem.INFECTED, part));
            } else {
                press(part, store, waiting, verdict);
            }
        } catch (Unpressable flaw) {
            verdict.bad(flaw(flaw.problem(), part));
        } catch (ProviderFailure failure) {
            if (failure.kind() != ProviderFailure.Kind.REJECTED) {
                throw failure;
            }
            verdict.bad(failed());
        } catch (IOException unreadable) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "A file could not be read", unreadable);
        }
    }

    private void press(Upload.Part part, FileStore store, WaitingFiles waiting, Verdict verdict) throws IOException {
        try (var pressed = parts.press().press(List.of(waiting.source(part.type(), part.file())))) {
            StoredFile stored;
            try (var bytes = pressed.open()) {
                stored = store.put(new FileId(bench.nextId()), bytes);
            }
            good(stored, pressed.pages(), verdict);
        }
    }

    /** After a failure of the storage nobody knows whether it was noted, so the file stays. */
    private void good(StoredFile stored, int pages, Verdict verdict) {
        try {
            verdict.good(stored, pages);
        } catch (ProviderFailure changed) {
            parts.files().remove(stored.file());
            throw changed;
        }
    }

    private static Upload.Flaw flaw(FileProblem problem, Upload.Part part) {
        return new Upload.Flaw(problem, part.name().value());
    }

    /** Checking went wrong for good; that is about no file in particular. */
    static Upload.Flaw failed() {
        return new Upload.Flaw(FileProblem.CHECK_FAILED, "");
    }
}
