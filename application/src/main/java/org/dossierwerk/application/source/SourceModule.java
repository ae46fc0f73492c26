package org.dossierwerk.application.source;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.documents.DocumentIntake;
import org.dossierwerk.application.documents.FileParts;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.party.PartyId;

/** Makes this feature's conversations and reactions, for the office that is being built. */
public final class SourceModule {

    private SourceModule() {}

    public static SourceData sourceData(Workbench bench, Gate gate, Supplier<Optional<SourceParts>> parts) {
        return new SourceDataService(bench.stores(), gate, parts);
    }

    /**
     * @param shown of the client's dossiers only these
     * @param self whether the client is the one who is there (reading 66)
     * @param words that nobody can guess
     */
    public static PortalSourceData portalSourceData(
            Workbench bench,
            PartyId client,
            Predicate<Dossier.Snapshot> shown,
            boolean self,
            Supplier<Optional<SourceParts>> parts,
            Supplier<String> words) {
        return new PortalSourceDataService(bench, client, shown, self, parts, words);
    }

    public static SourceCallbacks callbacks(Workbench bench, Supplier<Optional<SourceParts>> parts) {
        return new SourceCallbackService(bench, parts);
    }

    /** What is to be fetched; kept in the outbox also while there is nothing to fetch it with. */
    public static Subscription subscription() {
        return SourceCollection.SUBSCRIPTION;
    }

    /** Connects and fetches, outside any transaction. */
    public static OutsideReaction collection(
            Workbench bench, SourceParts parts, FileParts files, DocumentIntake intake) {
        return new SourceCollection(bench, parts, new SourceFiling(bench, parts, files, intake));
    }
}
