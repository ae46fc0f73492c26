package org.dossierwerk.application.office;

import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.DeliveredTemplates;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.office.OfficeSettings;

final class SetUpService implements SetUp {

    private final Workbench bench;

    SetUpService(Workbench bench) {
        this.bench = bench;
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
            DeliveredTemplates.all()
                    .forEach((occasion, wordings) -> bench.stores()
                            .mailTemplates()
                            .save(MailTemplate.write(new MailTemplateId(bench.nextId()), occasion, null, wordings)));
            return first;
        });
    }
}
