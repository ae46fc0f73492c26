package org.dossierwerk.application.testkit;

import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.testkit.contract.HtmlCleanerContract;

class InMemoryCleanerTest implements HtmlCleanerContract {

    @Override
    public HtmlCleaner cleaner() {
        return new InMemoryCleaner();
    }
}
