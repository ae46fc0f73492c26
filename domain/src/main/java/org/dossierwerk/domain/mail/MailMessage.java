package org.dossierwerk.domain.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * One message, to one reader or to several who see each other, kept as an entry of the ledger: why it was written, what it says, what became of it. It is
 * written in the transaction of its cause, waits, and leaves through the outbox; until then it can be overtaken.
 */
public final class MailMessage extends Aggregate {

    private final Snapshot written;
    private Letter letter;
    private MailStatus status;
    private @Nullable Instant settledAt;
    private String failure;
    private Course course;

    private MailMessage(Snapshot s) {
        this.written = s;
        this.letter = s.letter();
        this.status = s.status();
        this.settledAt = s.settledAt();
        this.failure = s.failure();
        this.course = s.course();
    }

    /**
     * Why a message was written.
     *
     * @param appointment which it is about, or null
     * @param revision of that appointment, 0 when there is none
     * @param template from which it was written, with its version then, or null when written by hand
     * @param author who wrote it by hand, or null when it left by itself
     * @param account whose access it is about, or null
     * @param reminder which reminder of missing documents it is, or null
     * @param product which it is about, or null
     * @param prompt what exactly set it off, or null when the occasion says enough
     */
    public record Cause(
            Occasion occasion,
            @Nullable DossierId dossier,
            @Nullable AppointmentId appointment,
            int revision,
            @Nullable MailTemplateId template,
            long templateVersion,
            @Nullable UserId author,
            @Nullable AccountId account,
            @Nullable Reminder reminder,
            @Nullable ProductId product,
            @Nullable Prompt prompt) {

        /** Why a message was written that its occasion explains. */
        public Cause(
                Occasion occasion,
                @Nullable DossierId dossier,
                @Nullable AppointmentId appointment,
                int revision,
                @Nullable MailTemplateId template,
                long templateVersion,
                @Nullable UserId author,
                @Nullable AccountId account,
                @Nullable Reminder reminder,
                @Nullable ProductId product) {
            this(
                    occasion,
                    dossier,
                    appointment,
                    revision,
                    template,
                    templateVersion,
                    author,
                    account,
                    reminder,
                    product,
                    null);
        }

        /**
         * The same, set off in that way.
         *
         * @param by who did it, or null when it came by itself
         */
        public Cause promptedBy(Prompt what, @Nullable UserId by) {
            return new Cause(
                    occasion,
                    dossier,
                    appointment,
                    revision,
                    template,
                    templateVersion,
                    by,
                    account,
                    reminder,
                    product,
                    what);
        }

        /**
         * Why somebody wrote by hand.
         *
         * @param item which it is about, or null when it is about the dossier
         * @param template it was begun with, with its version then, or null
         */
        public static Cause byHand(
                Occasion occasion,
                DossierId dossier,
                @Nullable DossierItem item,
                int revision,
                @Nullable MailTemplateId template,
                long templateVersion,
                UserId author) {
            return new Cause(
                    occasion,
                    dossier,
                    item instanceof DossierItem.OfAppointment of ? of.appointment() : null,
                    revision,
                    template,
                    templateVersion,
                    author,
                    null,
                    null,
                    item instanceof DossierItem.OfProduct of ? of.product() : null);
        }

        /** Why somebody is reminded of missing documents. */
        public static Cause reminding(
                Reminder reminder,
                DossierId dossier,
                AppointmentId appointment,
                int revision,
                MailTemplateId template,
                long templateVersion) {
            return new Cause(
                    Occasion.REMINDER,
                    dossier,
                    appointment,
                    revision,
                    template,
                    templateVersion,
                    null,
                    null,
                    reminder,
                    null);
        }

        /** Why a message about somebody's access was written. */
        public Cause(
                Occasion occasion,
                @Nullable DossierId dossier,
                @Nullable AppointmentId appointment,
                int revision,
                @Nullable MailTemplateId template,
                long templateVersion,
                @Nullable UserId author,
                @Nullable AccountId account) {
            this(occasion, dossier, appointment, revision, template, templateVersion, author, account, null, null);
        }

        /** Why a message that is not about somebody's access was written. */
        public Cause(
                Occasion occasion,
                @Nullable DossierId dossier,
                @Nullable AppointmentId appointment,
                int revision,
                @Nullable MailTemplateId template,
                long templateVersion,
                @Nullable UserId author) {
            this(occasion, dossier, appointment, revision, template, templateVersion, author, null, null, null);
        }
    }

    /** Writes a message; without an address it is kept but goes nowhere. */
    public static MailMessage write(
            MailMessageId id,
            Cause cause,
            Recipient recipient,
            MailTemplate.Variant variant,
            Letter letter,
            @Nullable Invitation invitation,
            Instant now) {
        return write(id, cause, recipient, List.of(), variant, letter, List.of(), invitation, now);
    }

    /**
     * Writes a message that others get too, or with files; without an address it is kept but goes nowhere.
     *
     * @param copies who gets it besides the recipient, each with an address; nobody when it carries an invitation (BEY-05)
     */
    public static MailMessage write(
            MailMessageId id,
            Cause cause,
            Recipient recipient,
            List<Copy> copies,
            MailTemplate.Variant variant,
            Letter letter,
            List<Enclosure> enclosures,
            @Nullable Invitation invitation,
            Instant now) {
        if (invitation != null && !copies.isEmpty()) {
            throw new IllegalArgumentException("An invitation is for one reader");
        }
        var status = recipient.email() == null ? MailStatus.NOT_SENDABLE : MailStatus.WAITING;
        var message = new MailMessage(new Snapshot(
                id,
                0,
                cause,
                recipient,
                copies,
                variant.language(),
                variant.formOfAddress(),
                letter,
                enclosures,
                invitation,
                now,
                status,
                null,
                "",
                Course.BEGINNING));
        if (status == MailStatus.WAITING) {
            message.raise(new MailEvent.Queued(id, message.order(), now));
        } else {
            message.raise(new MailEvent.NotSendable(id, now));
        }
        return message;
    }

    /** Messages about one appointment to one reader leave in the order in which they were written (CALENDAR M-5). */
    private UUID order() {
        var appointment = written.cause().appointment();
        var reader = written.recipient().email();
        return appointment == null || reader == null
                ? written.id().value()
                : UUID.nameUUIDFromBytes((appointment.value() + " " + reader.key()).getBytes(StandardCharsets.UTF_8));
    }

    public boolean isWaiting() {
        return status == MailStatus.WAITING;
    }

    /** It is about to be offered to a server. */
    public void trying(Instant now) {
        course = course.trying(now);
    }

    /** A server did not take it, and it waits on. */
    public void notTaken() {
        course = course.notTaken();
    }

    /** All of it was handed over, and the answer was lost (RELIABILITY INV-4). */
    public void unheard() {
        course = course.unheard();
    }

    public void sent(Instant now) {
        course = course.arrived();
        settle(MailStatus.SENT, "", now);
    }

    /**
     * Some of its readers have it, and others never will.
     *
     * @param refused who has it not, and what the server answered, for staff and logs
     */
    public void sentExcept(String refused, Instant now) {
        settle(MailStatus.SENT, refused, now);
        raise(new MailEvent.PartlyRefused(written.id(), now));
    }

    /** @param reason what the server answered, for staff and logs */
    public void failed(String reason, Instant now) {
        course = course.notTaken();
        settle(MailStatus.FAILED, reason, now);
        raise(new MailEvent.Failed(written.id(), now));
    }

    /**
     * It came back. What was given up before, or never left, does not come back; what does so before we know that it was
     * taken, is not tried again.
     *
     * @param diagnostic what the server that refused it says, for staff
     */
    public void bounced(String diagnostic, Instant now) {
        if (status == MailStatus.SENT || status == MailStatus.WAITING) {
            settle(MailStatus.BOUNCED, diagnostic, now);
            raise(new MailEvent.Bounced(written.id(), now));
        }
    }

    /** A server on the way still tries; what it says is kept until more is known. */
    public void delayed(String diagnostic) {
        if (status == MailStatus.SENT) {
            failure = shortened(diagnostic);
        }
    }

    /** Stays behind because mail to its address came back before. */
    public void withhold(String diagnostic, Instant now) {
        settle(MailStatus.NOT_SENDABLE, diagnostic, now);
        raise(new MailEvent.NotSendable(written.id(), now));
    }

    /** Says by now something else than when it was written; only while it waits. */
    public void reword(Letter changed) {
        if (isWaiting()) {
            letter = changed;
        }
    }

    /** It stays behind; what was on its way at that moment may have arrived. */
    public void supersede(Dropped why, Instant now) {
        course = course.settled(why);
        settle(MailStatus.SUPERSEDED, "", now);
    }

    /** Lets a failed message try once more, unchanged. */
    public void retry(Instant now) {
        if (status != MailStatus.FAILED) {
            throw new MailRefusal.NotRetried();
        }
        status = MailStatus.WAITING;
        settledAt = null;
        failure = "";
        course = course.again();
        raise(new MailEvent.Retried(written.id(), now));
        raise(new MailEvent.Queued(written.id(), order(), now));
    }

    private void settle(MailStatus reached, String reason, Instant now) {
        status = reached;
        failure = shortened(reason);
        settledAt = now;
    }

    private static String shortened(String reason) {
        return reason.length() > 500 ? reason.substring(0, 500) : reason;
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param recipient the first it goes to
     * @param copies who gets it besides, in their order
     * @param failure why it failed, or who of several did not get it, or empty
     */
    public record Snapshot(
            MailMessageId id,
            long version,
            Cause cause,
            Recipient recipient,
            List<Copy> copies,
            Language language,
            FormOfAddress formOfAddress,
            Letter letter,
            List<Enclosure> enclosures,
            @Nullable Invitation invitation,
            Instant writtenAt,
            MailStatus status,
            @Nullable Instant settledAt,
            String failure,
            Course course) {
        public Snapshot {
            copies = List.copyOf(copies);
            enclosures = List.copyOf(enclosures);
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(
                written.id(),
                written.version(),
                written.cause(),
                written.recipient(),
                written.copies(),
                written.language(),
                written.formOfAddress(),
                letter,
                written.enclosures(),
                written.invitation(),
                written.writtenAt(),
                status,
                settledAt,
                failure,
                course);
    }

    public static MailMessage restore(Snapshot s) {
        return new MailMessage(s);
    }
}
