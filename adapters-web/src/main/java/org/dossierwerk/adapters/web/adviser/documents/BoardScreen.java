package org.dossierwerk.adapters.web.adviser.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Beside;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Board;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Expiring;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Readiness;
import org.dossierwerk.adapters.web.adviser.documents.DocumentScreens.Request;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.domain.documents.TrayFileId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a document check, with the panel of one document, of a new one, or without. */
@Component
class BoardScreen {

    private final Pages pages;
    private final WordBook book;
    private final Clock clock;

    BoardScreen(Pages pages, WordBook book, Clock clock) {
        this.pages = pages;
        this.book = book;
        this.clock = clock;
    }

    Look look(DeskVisit visit, ItemPath place, Input input) {
        return Look.at(visit, place, input, today(visit));
    }

    LocalDate today(DeskVisit visit) {
        return LocalDate.ofInstant(clock.instant(), visit.zone());
    }

    ModelAndView without(Look look) {
        return page(look, null, null, "", Beside.NOTHING, HttpStatus.OK);
    }

    ModelAndView with(Look look, Row row, Form form, HttpStatus status) {
        return page(look, row, null, "", Beside.of(new Reviews(look).of(row, form, "")), status);
    }

    ModelAndView with(Look look, Request request, HttpStatus status) {
        var title = look.words().of("documents.request.title");
        return page(look, null, null, "", new Beside(title, null, request, null), status);
    }

    /** With a file of the tray. */
    ModelAndView with(Look look, TrayFileId file, Form form, HttpStatus status) {
        var tray = new TrayFiles(look);
        return page(look, null, file, "", Beside.of(tray.sorting(tray.lying(file), form)), status);
    }

    /** The panel with why the files that were sent will not do. */
    ModelAndView refusing(Look look, Row row, String refused, HttpStatus status) {
        var reviews = new Reviews(look);
        return page(look, row, null, "", Beside.of(reviews.of(row, reviews.stored(row), refused)), status);
    }

    /** The tray with why the files that were sent will not do. */
    ModelAndView refusing(Look look, String refused, HttpStatus status) {
        return page(look, null, null, refused, Beside.NOTHING, status);
    }

    /** What is in the tray. */
    ModelAndView tray(Look look) {
        return pages.show("adviser/documents/trayFiles", look.visit().part(), new TrayFiles(look).tray(null, ""));
    }

    /** What is on its way to a document. */
    ModelAndView delivery(Look look, Row row) {
        return pages.show("adviser/documents/delivery", look.visit().part(), new Deliveries(look).of(row, ""));
    }

    private ModelAndView page(
            Look look, @Nullable Row row, @Nullable TrayFileId file, String refused, Beside beside, HttpStatus status) {
        var words = look.words();
        var rows = look.check().rows();
        var tray = new TrayFiles(look).tray(file, refused);
        var board = new Board(
                DossierTree.of(
                        look.dossier(), words, Spot.DOCUMENTS, look.place().item()),
                look.check().itemTitle(),
                look.place().documents(),
                look.workable()
                        ? look.place().documents() + "/new" + look.show().query()
                        : "",
                look.workable() ? look.place().scenario() : "",
                closed(look),
                filters(look),
                rows.isEmpty() ? null : readiness(look),
                expiring(look),
                new Lines(look, row == null ? null : row.document().id()).groups(),
                rows.isEmpty(),
                tray.upload() == null && tray.files().isEmpty() ? null : tray,
                beside);
        return pages.show(
                status,
                "adviser/documents/board",
                look.visit()
                        .frame(
                                words.of("documents.title") + " – "
                                        + (row == null ? look.check().itemTitle() : Look.name(row)),
                                Section.DOSSIERS),
                board);
    }

    private static String closed(Look look) {
        if (look.workable()) {
            return "";
        }
        return look.words().of(look.check().itemActive() ? "documents.closed.dossier" : "documents.closed.item");
    }

    private static List<Tab> filters(Look look) {
        return Stream.of(Show.values())
                .map(show -> new Tab(
                        look.place().documents() + show.query(),
                        look.words()
                                .of(
                                        "documents.show." + show.name(),
                                        look.check().rows().stream()
                                                .filter(show::shows)
                                                .count()),
                        show == look.show()))
                .toList();
    }

    private Readiness readiness(Look look) {
        var readiness = look.check().readiness();
        var words = look.words();
        var deadline = readiness.deadline();
        var text = readiness.complete()
                ? words.of("documents.complete")
                : words.of("documents.approved-of", readiness.approved(), readiness.needed());
        return new Readiness(
                text,
                deadline == null || !look.check().itemActive()
                        ? ""
                        : words.of(
                                "documents.deadline",
                                words.date(deadline.wallTime().toLocalDate()),
                                words.time(deadline.wallTime().toLocalTime()),
                                left(look.today(), deadline.wallTime().toLocalDate(), words)),
                readiness.approved(),
                readiness.needed());
    }

    private static String left(LocalDate today, LocalDate day, Words words) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0 ? words.of("documents.deadline-past") : words.of("documents.days-left", days);
    }

    /** What the client reads about what is asked for again, when nothing else was typed (BEY-07). */
    String reason(Look look) {
        var deadline = look.check().readiness().deadline();
        var client = client(look);
        return deadline == null
                ? ""
                : client.of(
                        "documents.expiring-reason",
                        client.longDay(deadline.wallTime().toLocalDate()));
    }

    private @Nullable Expiring expiring(Look look) {
        var count = look.check().rows().stream().filter(Row::tooOld).count();
        var deadline = look.check().readiness().deadline();
        if (count == 0 || deadline == null) {
            return null;
        }
        var day = deadline.wallTime().toLocalDate();
        return new Expiring(
                look.place().documents() + "/expiring" + look.show().query(),
                look.words().of("documents.expiring", count, day),
                look.workable() ? reason(look) : "");
    }

    /** The words in which the client reads. */
    private Words client(Look look) {
        return book.words(look.dossier().language(), look.dossier().formOfAddress());
    }
}
