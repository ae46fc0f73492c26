package org.dossierwerk.application.office;

import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.DeliveredTemplates;
import org.dossierwerk.domain.office.OfficeSettings;

final class SetUpService implements SetUp {

    private final Workbench bench;
    private final DeliveredTemplates templates;

    SetUpService(Workbench bench) {
        this.bench = bench;
        this.templates = new DeliveredTemplates(bench);
    }

    @Override
    public boolean isSetUp() {
        return bench.stores()
                .unitOfWork()
                .read(() -> bench.stores().office().settings().isPresent());
    }

    @Override
    public void open(OfficeSettings first) {
        Once.of(bench.stores().unitOfWork(), () -> bench.stores().office().settings(), () -> {
            bench.stores().office().save(first);
            return first;
        });
        templates.bringUpToDate();
    }
}
