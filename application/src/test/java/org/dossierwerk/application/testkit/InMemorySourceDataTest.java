package org.dossierwerk.application.testkit;

import java.util.UUID;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.source.SourceDataProvider.Departure;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.port.source.SourceDataProvider.SignedNotice;
import org.dossierwerk.application.testkit.contract.SourceDataProviderContract;

class InMemorySourceDataTest implements SourceDataProviderContract {

    private final InMemorySourceData provider = new InMemorySourceData();

    @Override
    public SourceDataProvider provider() {
        return provider;
    }

    @Override
    public String agree(Departure departure, String state) {
        return provider.agree(state);
    }

    @Override
    public void setReady(boolean ready) {
        provider.setReady(ready);
    }

    @Override
    public void revokeAll() {
        provider.revokeAll();
    }

    @Override
    public SignedNotice notice(UUID id, String state, News news) {
        return InMemorySourceData.notice(id, state, news);
    }
}
