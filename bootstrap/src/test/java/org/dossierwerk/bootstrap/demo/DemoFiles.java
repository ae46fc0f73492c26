package org.dossierwerk.bootstrap.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Tray;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.UploadId;
import org.jspecify.annotations.Nullable;

/**
 * Files for the product of the first dossier: one that its client handed in with a remark, one in the tray that nobody has sorted, and
 * one to sign. Beside them the client is to share data, which has no provider here.
 */
final class DemoFiles {

    private final Office office;
    private final DemoCast cast;
    private final Supplier<UUID> ids;

    DemoFiles(Office office, DemoCast cast, Supplier<UUID> ids) {
        this.office = office;
        this.cast = cast;
        this.ids = ids;
    }

    void begin() {
        var first = cast.dossiers().get(0);
        var desk = office.as(Caller.user(cast.staff().get(first.adviser())));
        var dossier = desk.dossiers().get(first.id());
        var item = DossierItem.of(dossier.products().get(0).id());
        var emma = dossier.applicants().get(0).person();
        office.portal(Caller.client(emma))
                .documents()
                .send(new Uploads.Send(
                        new UploadId(ids.get()),
                        asked(desk, item, "Hypotheekoverzicht"),
                        List.of(page("Hypotheekoverzicht 2025")),
                        "Dit is het overzicht van vorig jaar; dat van dit jaar komt in januari."));
        desk.tray().send(new Tray.Send(new TrayFileId(ids.get()), item, List.of(page("WOZ-beschikking"))));
        var agreement = agreement(desk, item);
        DemoOffice.carryOut(office);
        add(
                desk,
                item,
                ActionItemKind.SIGN,
                "Onderteken de koopovereenkomst",
                "Lees eerst rustig alles door.",
                agreement);
        add(
                desk,
                item,
                ActionItemKind.SHARE_SOURCE_DATA,
                "Deel je gegevens van het UWV",
                "Zo hoef je geen verzekeringsbericht op te vragen.",
                null);
    }

    private static RequestedDocumentId asked(Desk desk, DossierItem item, String kind) {
        return desk.documentChecks().of(item).rows().stream()
                .filter(row -> row.kind().setup().name().equals(kind))
                .findFirst()
                .orElseThrow()
                .document()
                .id();
    }

    /** What the client was asked for is there already, for the client to read. */
    private RequestedDocumentId agreement(Desk desk, DossierItem item) {
        var id = asked(desk, item, "Koopovereenkomst");
        desk.documentChecks().allow(id, new ClientAccess(true, true));
        desk.uploads().send(new Uploads.Send(new UploadId(ids.get()), id, List.of(page("Koopovereenkomst"))));
        return id;
    }

    private void add(
            Desk desk,
            DossierItem item,
            ActionItemKind kind,
            String title,
            String explanation,
            @Nullable RequestedDocumentId toSign) {
        var task = new ActionItem.Task(kind, title, explanation, null, null, null, toSign);
        desk.actionItems().add(new ActionItems.Add(new ActionItemId(ids.get()), item, task));
    }

    /** A page as a telephone photographs it. */
    private static SentFile page(String title) {
        var picture = new BufferedImage(620, 877, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 620, 877);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SERIF, Font.BOLD, 30));
        pen.drawString(title, 60, 110);
        pen.setColor(Color.LIGHT_GRAY);
        for (int line = 0; line < 18; line++) {
            pen.fillRect(60, 170 + line * 34, line % 5 == 4 ? 260 : 500, 9);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SentFile(title + ".png", new ByteArrayInputStream(bytes.toByteArray()));
    }
}
