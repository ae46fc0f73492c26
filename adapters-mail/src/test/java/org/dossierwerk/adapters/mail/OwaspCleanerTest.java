package org.dossierwerk.adapters.mail;

import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.testkit.contract.HtmlCleanerContract;

class OwaspCleanerTest implements HtmlCleanerContract {

    @Override
    public HtmlCleaner cleaner() {
        return new OwaspCleaner();
    }
}
