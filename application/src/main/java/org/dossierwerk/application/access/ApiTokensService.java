package org.dossierwerk.application.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.office.History;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;
import org.dossierwerk.domain.office.Right;

final class ApiTokensService implements ApiTokens {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;
    private final Supplier<String> random;

    /** @param random 256 random bits each time */
    ApiTokensService(Workbench bench, Gate gate, Audit audit, Supplier<String> random) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
        this.random = random;
    }

    @Override
    public List<ApiToken.Snapshot> list() {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            return stores.apiTokens().all().stream().map(ApiToken::snapshot).toList();
        });
    }

    @Override
    public Optional<String> issue(ApiTokenId id, String name) {
        return Once.of(stores.unitOfWork(), () -> told(id), () -> {
            var secret = random.get();
            var token = ApiToken.issue(id, name, Digest.sha256(secret), bench.now());
            stores.apiTokens().save(token);
            note("office.token-issued", token);
            return Optional.of(secret);
        });
    }

    private Optional<Optional<String>> told(ApiTokenId id) {
        gate.enter(Right.MAINTAIN_OFFICE);
        return stores.apiTokens().find(id).map(known -> Optional.empty());
    }

    @Override
    public void withdraw(ApiTokenId id) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            var token = stores.apiTokens().find(id).orElseThrow(AccessRefusal.NotFound::new);
            if (token.isGood()) {
                token.withdraw(bench.now());
                stores.apiTokens().save(token);
                note("office.token-withdrawn", token);
            }
        });
    }

    private void note(String action, ApiToken token) {
        audit.note(action, null, History.OFFICE, Map.of("name", token.snapshot().name()), bench.now());
    }
}
