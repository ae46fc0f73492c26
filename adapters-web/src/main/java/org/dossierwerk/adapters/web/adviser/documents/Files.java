package org.dossierwerk.adapters.web.adviser.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.FileFacts;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.UploadedBy;

/** What is told of the files that were handed in for a document, the one that counts first. */
final class Files {

    private final Look look;

    Files(Look look) {
        this.look = look;
    }

    List<FileFacts> of(Row row) {
        var versions = new ArrayList<>(row.document().versions());
        Collections.reverse(versions);
        var href = look.place().documents() + "/" + row.document().id().value() + "/files/";
        return versions.stream().map(file -> facts(file, href)).toList();
    }

    private FileFacts facts(FileVersion file, String href) {
        var words = look.words();
        var terms = new ArrayList<Term>();
        terms.add(new Term(words.of("documents.file.by"), by(file.by())));
        terms.add(new Term(
                words.of("documents.file.received"), words.momentIn(look.visit().zone(), file.receivedAt())));
        terms.add(new Term(
                words.of("documents.file.size"),
                words.of("documents.file.pages", file.pages()) + " · " + words.size(file.size())));
        var dated = file.datedOn();
        if (dated != null) {
            terms.add(new Term(words.of("documents.file.dated"), words.dateWithYear(dated)));
        }
        if (file.origin() != null) {
            terms.add(new Term(words.of("documents.file.origin"), words.of("documents.file.copied")));
        }
        var id = file.file().value().toString();
        var withdrawn = file.virus() == null ? "" : words.of("documents.file.infected", file.virus());
        return new FileFacts(id, file.name(), href + id + "/pages/1", href + id, withdrawn, terms);
    }

    private String by(UploadedBy by) {
        if (by instanceof UploadedBy.Client client) {
            return look.dossier().applicants().stream()
                    .filter(applicant -> applicant.person().equals(client.person()))
                    .findFirst()
                    .map(applicant -> applicant.identity().name().full())
                    .orElse(look.words().of("documents.the-client"));
        }
        if (by instanceof UploadedBy.Provider provider) {
            return provider.name();
        }
        var user = ((UploadedBy.Staff) by).user();
        return look.visit().desk().staff().colleagues().stream()
                .filter(colleague -> colleague.id().equals(user))
                .findFirst()
                .map(Colleague::name)
                .orElse("");
    }
}
