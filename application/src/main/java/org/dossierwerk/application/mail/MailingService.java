package org.dossierwerk.application.mail;

import java.util.List;
import java.util.function.Supplier;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.MailViews.Details;
import org.dossierwerk.application.mail.MailViews.EnclosedFile;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

final class MailingService implements Mailing {

    private static final int LINES = 50;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Supplier<FileStore> files;

    MailingService(Workbench bench, Gate gate, Supplier<FileStore> files) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.files = files;
    }

    @Override
    public List<Line> outbox(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            return stores.mailQueries().of(dossier, Page.MOST);
        });
    }

    @Override
    public Page<Line> officeOutbox(@Nullable String cursor) {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            return stores.mailQueries().all(cursor, LINES);
        });
    }

    @Override
    public Details get(MailMessageId id) {
        return stores.unitOfWork().read(() -> {
            var state = find(gate.enter(), id).snapshot();
            var html = HtmlPart.of(
                    AccessMark.hidden(state), state.language(), bench.settings().name());
            return new Details(state, author(state.cause().author()), html);
        });
    }

    @Override
    public EnclosedFile open(MailMessageId id, FileId wanted) {
        var state = stores.unitOfWork().read(() -> find(gate.enter(), id).snapshot());
        var enclosure = state.enclosures().stream()
                .filter(one -> one.file().equals(wanted))
                .findFirst()
                .orElseThrow(MailRefusal.NotFound::new);
        var dossier = state.cause().dossier();
        var store = dossier == null ? files.get() : files.get().of(dossier);
        return new EnclosedFile(enclosure, store.open(wanted));
    }

    @Override
    public void retry(MailMessageId id) {
        stores.unitOfWork().run(() -> {
            var message = find(gate.enter(), id);
            message.retry(bench.now());
            stores.mailMessages().save(message);
        });
    }

    /** Mail in a dossier is for those who may know of the dossier, other mail for those who maintain users. */
    private MailMessage find(Visitor me, MailMessageId id) {
        var message = stores.mailMessages().find(id).orElseThrow(MailRefusal.NotFound::new);
        var dossier = message.snapshot().cause().dossier();
        boolean known = dossier == null
                ? me.may(Right.MAINTAIN_USERS)
                : me.may(Right.WORK_ON_DOSSIERS)
                        && gate.knownDossier(me, dossier).isPresent();
        if (!known) {
            throw new MailRefusal.NotFound();
        }
        return message;
    }

    private String author(@Nullable UserId author) {
        return author == null
                ? ""
                : stores.users()
                        .find(author)
                        .map(user -> user.snapshot().profile().name().full())
                        .orElse("");
    }
}
