package org.dossierwerk.application.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/** What is read of dossiers and cards. */
public final class DossierViews {

    private DossierViews() {}

    /**
     * Which dossiers to list.
     *
     * @param text a part of a name, e-mail address or number; empty for all
     * @param involved of whom, as adviser or case handler; null for all
     * @param status null for both
     */
    public record Filter(
            String text,
            @Nullable UserId involved,
            @Nullable DossierStatus status) {}

    /** @param title the clients' family names or the company's name */
    public record Line(
            DossierId id,
            String number,
            String title,
            Colleague adviser,
            @Nullable Colleague caseHandler,
            DossierStatus status,
            Instant openedAt,
            @Nullable NextAppointment next) {}

    public record NextAppointment(AppointmentId id, String title, AgreedTime time) {}

    /** @param detail what tells it from others: the first applicant's full name and e-mail address */
    public record Hit(DossierId id, String number, String title, String detail, DossierStatus status) {}

    /** A card that may be the person being entered, and by what (DOS-07). */
    public record Match(PartyId id, String name, String email, String address, boolean sameName, boolean sameEmail) {}

    /** The dossier with all that its overview and its navigation show. */
    public record Details(
            DossierId id,
            long version,
            String number,
            String title,
            Instant openedAt,
            DossierStatus status,
            List<ApplicantDetails> applicants,
            @Nullable CompanyDetails company,
            Colleague adviser,
            @Nullable Colleague caseHandler,
            FormOfAddress formOfAddress,
            Language language,
            @Nullable Choice leadSource,
            List<ProductLine> products,
            List<AppointmentLine> appointments) {

        public boolean open() {
            return status == DossierStatus.OPEN;
        }
    }

    /** @param account null while never invited */
    public record ApplicantDetails(
            ApplicantId id,
            PartyId person,
            long personVersion,
            Party.Person identity,
            Party.Contact contact,
            @Nullable Choice incomeType,
            @Nullable Choice clientProfile,
            @Nullable AccountStatus account) {}

    public record CompanyDetails(PartyId id, long version, Party.Company identity, Party.Contact contact) {}

    /** One choice of an administrator's list, by the name it has now. */
    public record Choice(CatalogueItemId id, String name) {}

    public record ProductLine(ProductId id, Choice kind, String description, Workload workload) {}

    /**
     * @param result the name of the recorded result, or empty
     * @param answer what the invited readers' answers come to, or null while there are none
     */
    public record AppointmentLine(
            AppointmentId id,
            String title,
            AgreedTime time,
            Channel channel,
            Colleague adviser,
            boolean active,
            String result,
            Answer.@Nullable Kind answer,
            Workload workload) {}

    /**
     * How much is to be done for an appointment or product.
     *
     * @param open how many action items wait for the client, {@code late} when one of them should have been done
     * @param approved how many of the {@code needed} documents
     */
    public record Workload(int open, boolean late, int approved, int needed) {

        /** Where nothing was asked. */
        public static final Workload NONE = new Workload(0, false, 0, 0);
    }

    /**
     * What the card index knows of one card.
     *
     * @param undeliverable what a mail server said of its address, or null while mail arrives there
     */
    public record Card(
            PartyId id,
            long version,
            Party.Identity identity,
            Party.Contact contact,
            @Nullable Undeliverable undeliverable,
            List<Hit> dossiers) {}

    /** Proposals for a new dossier (DOS-03, DOS-04, DOS-11). */
    public record Draft(
            UserId adviser,
            @Nullable UserId caseHandler,
            FormOfAddress formOfAddress,
            Language language,
            LocalDate today) {}
}
