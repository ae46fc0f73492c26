package org.dossierwerk.bootstrap.demo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.documents.DocumentKinds;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.jspecify.annotations.Nullable;

/** The kinds of documents the office asks for, by name. */
final class DemoDocuments {

    private final DocumentKinds kinds;
    private final Supplier<UUID> ids;
    private final Map<String, DocumentKindId> made = new HashMap<>();

    DemoDocuments(DocumentKinds kinds, Supplier<UUID> ids) {
        this.kinds = kinds;
        this.ids = ids;
    }

    Map<String, DocumentKindId> define() {
        define("Legitimatiebewijs", "Voor- en achterkant van uw paspoort of identiteitskaart.", null);
        define("Salarisstrook", "De laatste loonstrook, met alle bladzijden.", 90);
        define("Werkgeversverklaring", "Ingevuld en ondertekend door uw werkgever.", 90);
        define("Jaaropgaaf", "Van het afgelopen jaar, van elke werkgever.", 420);
        define("Jaarcijfers", "De jaarrekeningen van de laatste drie jaar.", 550);
        define("Aangifte inkomstenbelasting", "De volledige aangifte met berekening, van de laatste drie jaar.", 550);
        define("Uittreksel Kamer van Koophandel", "Niet ouder dan drie maanden.", 90);
        define("Pensioenoverzicht", "Te vinden op mijnpensioenoverzicht.nl.", 365);
        define("Bankafschrift", "Van de afgelopen maand, van elke rekening.", 60);
        define("Hypotheekoverzicht", "Het laatste jaaroverzicht van uw geldverstrekker.", 420);
        define("Koopovereenkomst", "Ondertekend door koper en verkoper.", null);
        define("Taxatierapport", "Niet ouder dan zes maanden.", 180);
        define("Echtscheidingsconvenant", "Ondertekend door beiden.", null);
        define("Inschrijving echtscheiding", "De akte van inschrijving van de gemeente.", null);
        define("Finale kwijting", "Een verklaring van uw geldverstrekker.", 180);
        kinds.define(
                add("Kennis- en ervaringsformulier"),
                new DocumentKind.Setup("Kennis- en ervaringsformulier", "", Set.of(FileFormat.PDF), false, null));
        return made;
    }

    private void define(String name, String explanation, @Nullable Integer maximumAge) {
        kinds.define(
                add(name),
                new DocumentKind.Setup(name, explanation, EnumSet.allOf(FileFormat.class), true, maximumAge));
    }

    private DocumentKindId add(String name) {
        var id = new DocumentKindId(ids.get());
        made.put(name, id);
        return id;
    }
}
