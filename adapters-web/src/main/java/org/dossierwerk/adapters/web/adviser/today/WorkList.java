package org.dossierwerk.adapters.web.adviser.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.today.Today.Waiting;
import org.dossierwerk.adapters.web.calendar.LinkPaths;
import org.dossierwerk.adapters.web.calendar.LinkWords;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.OutsideWords;
import org.dossierwerk.application.calendar.CalendarLinkViews.BrokenLink;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.application.work.WorkViews.ToJudge;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertReason;

/** What waits for the reader: alerts to settle, documents to judge, calendars to connect anew, the longest waiting first. */
record WorkList(DeskVisit visit) {

    private record Aged(Instant since, Waiting waiting) {}

    List<Waiting> waiting() {
        return visit.may(Right.WORK_ON_DOSSIERS) ? byAge(ofDossiers()) : byAge(calendars());
    }

    private Stream<Aged> ofDossiers() {
        var queue = visit.desk().workQueue();
        return Stream.of(
                        queue.alerts().stream().map(this::alert),
                        queue.received().stream().map(this::document),
                        visit.desk().outsideChanges().own().stream().map(this::outside),
                        calendars(),
                        applications().stream())
                .flatMap(lines -> lines);
    }

    private static List<Waiting> byAge(Stream<Aged> lines) {
        return lines.sorted(Comparator.comparing(Aged::since))
                .map(Aged::waiting)
                .toList();
    }

    /** Those of the whole office stand in one line: whoever comes first takes the next one. */
    private Optional<Aged> applications() {
        var waiting = visit.desk().applications().waiting();
        return waiting.stream().findFirst().map(oldest -> {
            var names = oldest.message().applicants().stream()
                    .map(person -> person.identity().name().full())
                    .collect(Collectors.joining(", "));
            return new Aged(
                    oldest.receivedAt(),
                    new Waiting(
                            "/applications",
                            "inbox",
                            visit.words().of("today.applications", waiting.size()),
                            names,
                            since(oldest.receivedAt()),
                            visit.words().of("today.next.application"),
                            ""));
        });
    }

    /** Their own, and of whoever maintains the office everybody's (BEY-04). */
    private Stream<Aged> calendars() {
        return visit.desk().calendarLinks().broken().stream().map(this::calendar);
    }

    private Aged calendar(BrokenLink link) {
        var system = LinkWords.of(visit).system(link.provider());
        return new Aged(
                link.since(),
                new Waiting(
                        link.own() ? LinkPaths.OWN : LinkPaths.ALL,
                        "unlink",
                        visit.words().of("today.calendar." + link.status().name(), system),
                        link.own() ? link.account() : link.adviserName() + " · " + link.account(),
                        since(link.since()),
                        visit.words().of(link.own() ? "today.next.calendar" : "today.next.calendar-of-other"),
                        ""));
    }

    private Aged outside(OutsideChangeView change) {
        return new Aged(
                change.noticedAt(),
                new Waiting(
                        place(change),
                        "calendar",
                        OutsideWords.agreed(visit, change) + ": " + OutsideWords.of(visit, change),
                        change.dossier() == null
                                ? visit.words().of("today.group")
                                : change.dossierTitle() + " · " + change.dossierNumber(),
                        since(change.noticedAt()),
                        visit.words().of(change.wholeDay() ? "today.next.outside-whole-day" : "today.next.outside"),
                        ""));
    }

    private static String place(OutsideChangeView change) {
        var dossier = change.dossier();
        return dossier == null
                ? "/groups/" + change.appointment().value()
                : new ItemPath(dossier, DossierItem.of(change.appointment())).own();
    }

    private Aged document(ToJudge line) {
        var place = new ItemPath(line.dossier(), line.item());
        return new Aged(
                line.since(),
                new Waiting(
                        place.documents() + "/" + line.document().value(),
                        "inbox",
                        visit.words().of("today.to-judge", line.kind()),
                        line.dossierTitle() + " · " + line.dossierNumber(),
                        since(line.since()),
                        visit.words().of("today.next.document"),
                        ""));
    }

    private Aged alert(AlertLine line) {
        var notice = line.alert().notice();
        return new Aged(
                notice.from(),
                new Waiting(
                        href(notice),
                        icon(notice.reason()),
                        text(notice),
                        line.dossierTitle() + " · " + line.dossierNumber(),
                        since(notice.from()),
                        visit.words().of("today.next." + notice.reason().name()),
                        "/today/alerts/" + line.alert().id().value() + "/settle"));
    }

    private String text(Alert.Notice notice) {
        var words = visit.words();
        if (notice.reason() == AlertReason.SCENARIO) {
            return notice.text();
        }
        var reason = words.of("today.reason." + notice.reason().name());
        return notice.text().isEmpty() ? reason : reason + ": " + notice.text();
    }

    private static String href(Alert.Notice notice) {
        var dossier = "/dossiers/" + notice.dossier().value();
        var mail = notice.mail();
        if (mail != null) {
            return dossier + "/mail/" + mail.value();
        }
        var item = notice.item();
        if (item == null) {
            return dossier;
        }
        var place = new ItemPath(notice.dossier(), item);
        if (notice.reason() == AlertReason.APPOINTMENT_DECLINED || notice.reason() == AlertReason.TIME_PROPOSED) {
            return place.own() + (notice.reason() == AlertReason.TIME_PROPOSED ? "?proposed=yes" : "");
        }
        var document = notice.document();
        if (document != null) {
            return place.documents() + "/" + document.value();
        }
        return notice.reason() == AlertReason.RUN_FAILED ? place.scenario() : place.documents();
    }

    private static String icon(AlertReason reason) {
        return switch (reason) {
            case SCENARIO, FOLLOW_UP -> "bell";
            case MAIL_ANSWERED -> "mail";
            case TIME_PROPOSED -> "clock";
            case RUN_FAILED,
                    UPLOAD_REFUSED,
                    FILE_DAMAGED,
                    FILE_INFECTED,
                    MAIL_FAILED,
                    MAIL_BOUNCED,
                    MAIL_WITHOUT_ADDRESS,
                    APPOINTMENT_DECLINED -> "triangle-alert";
        };
    }

    private String since(Instant moment) {
        return visit.words().of("today.since", visit.words().momentIn(visit.zone(), moment));
    }
}
