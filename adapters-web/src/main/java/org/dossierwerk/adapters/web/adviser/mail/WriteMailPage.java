package org.dossierwerk.adapters.web.adviser.mail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.mail.Mailing;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing a mail about an appointment by hand: its confirmation filled in, every field to be edited (APT-19). */
@Controller
class WriteMailPage {

    private static final String TO = "to";
    private static final String SUBJECT = "subject";
    private static final String TEXT = "text";

    private final Pages pages;

    WriteMailPage(Pages pages) {
        this.pages = pages;
    }

    private record Typed(String id, Set<String> to, String subject, String text) {}

    @GetMapping("/dossiers/{dossier}/appointments/{appointment}/mail")
    ModelAndView write(
            DeskVisit visit, @PathVariable("dossier") UUID dossierId, @PathVariable("appointment") UUID appointmentId) {
        var draft = visit.desk().mailing().draft(new AppointmentId(appointmentId), Occasion.CONFIRMATION);
        var everyone = draft.readers().stream()
                .filter(reader -> reader.recipient().email() != null)
                .map(reader -> reader.person().value().toString())
                .collect(Collectors.toSet());
        var typed = new Typed(
                UUID.randomUUID().toString(),
                everyone,
                draft.letter().subject(),
                draft.letter().text());
        return page(visit, dossierId, draft, typed, List.of(), HttpStatus.OK);
    }

    @PostMapping("/dossiers/{dossier}/appointments/{appointment}/mail")
    @Nullable
    Object send(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            @PathVariable("dossier") UUID dossierId,
            @PathVariable("appointment") UUID appointmentId) {
        var appointment = new AppointmentId(appointmentId);
        var draft = visit.desk().mailing().draft(appointment, Occasion.CONFIRMATION);
        var form = input.chosenId(id -> id);
        var letter = letter(input);
        var to = input.texts(TO).stream()
                .map(WriteMailPage::party)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (to.isEmpty()) {
            input.note(TO, new MailRefusal.NoRecipient());
        }
        if (!input.wrong() && form != null && letter != null) {
            try {
                visit.desk().mailing().send(new Mailing.Send(form, appointment, Occasion.CONFIRMATION, to, letter));
                Flashes.say(request, "mail.sent-by-hand", Integer.toString(to.size()));
                return "redirect:/dossiers/" + dossierId + "/mail";
            } catch (MailRefusal.NoRecipient refusal) {
                input.note(TO, refusal);
            }
        }
        var typed = new Typed(input.text("id"), Set.copyOf(input.texts(TO)), input.text(SUBJECT), input.text(TEXT));
        return page(visit, dossierId, draft, typed, input.errors(visit.words()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable Letter letter(Input input) {
        var subject = input.require(SUBJECT, typed -> Text.required(SUBJECT, typed, 200));
        var text = input.require(TEXT, typed -> Text.block(TEXT, typed, 20_000));
        return subject == null || text == null ? null : new Letter(subject, text);
    }

    private static @Nullable PartyId party(String id) {
        try {
            return new PartyId(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private ModelAndView page(
            DeskVisit visit,
            UUID dossierId,
            Mailing.Draft draft,
            Typed typed,
            List<FieldError> errors,
            HttpStatus status) {
        var words = visit.words();
        var details = visit.desk().dossiers().get(new DossierId(dossierId));
        var line = details.appointments().stream()
                .filter(appointment -> appointment.id().equals(draft.appointment()))
                .findFirst()
                .orElseThrow(MailRefusal.NotFound::new);
        var about = words.date(line.time().wallTime().toLocalDate()) + " · " + line.title();
        var readers = draft.readers().stream()
                .map(reader -> option(reader, typed.to(), words.of("mail.no-address")))
                .toList();
        var view = new MailScreens.Writing(
                typed.id(),
                DossierTree.of(details, words, Spot.APPOINTMENT_MAIL, draft.appointment()),
                "/dossiers/" + dossierId + "/appointments/"
                        + draft.appointment().value(),
                about,
                errors,
                Field.of(TO, words.of("mail.to"), "").errors(errors),
                readers,
                Field.of(SUBJECT, words.of("mail.subject"), typed.subject())
                        .eye(Eye.OPEN)
                        .errors(errors),
                Field.of(TEXT, words.of("mail.text"), typed.text())
                        .eye(Eye.OPEN)
                        .errors(errors),
                draft.readers().stream().anyMatch(reader -> reader.recipient().email() != null));
        return pages.show(status, "adviser/mail/write", visit.frame(words.of("mail.write"), Section.DOSSIERS), view);
    }

    private static Option option(Mailing.Reader reader, Set<String> chosen, String noAddress) {
        var id = reader.person().value().toString();
        var email = reader.recipient().email();
        var label = reader.recipient().name() + (email == null ? " – " + noAddress : " <" + email + ">");
        return new Option(id, label, email != null && chosen.contains(id));
    }
}
