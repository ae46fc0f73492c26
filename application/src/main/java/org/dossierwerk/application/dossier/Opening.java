package org.dossierwerk.application.dossier;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.dossier.Dossiers.Open;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.office.Catalogue;

/** Opens dossiers, whoever asks for them: a colleague at the desk or somebody at the public form. */
final class Opening {

    private final Workbench bench;
    private final Choices choices;
    private final Assignments assignments;
    private final Cast cast;

    Opening(Workbench bench, Choices choices, Assignments assignments) {
        this.bench = bench;
        this.choices = choices;
        this.assignments = assignments;
        this.cast = new Cast(bench, choices);
    }

    Dossier open(Open command) {
        assignments.require(command.handling(), null);
        choices.require("leadSource", Catalogue.LEAD_SOURCE, command.leadSource(), null);
        var today = today();
        var client = cast.of(command.client(), List.of(), today);
        var dossiers = bench.stores().dossiers();
        var dossier = Dossier.open(
                command.id(),
                dossiers.nextNumber(today.getYear()),
                client,
                command.handling(),
                new Dossier.Manner(command.formOfAddress(), command.language()),
                command.leadSource(),
                bench.now());
        dossiers.save(dossier);
        return dossier;
    }

    Cast cast() {
        return cast;
    }

    /** The office's date. */
    LocalDate today() {
        return LocalDate.ofInstant(bench.now(), bench.settings().zone());
    }
}
