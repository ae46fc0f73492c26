package org.dossierwerk.domain.office;

import java.time.ZoneId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole office. There is exactly one.
 *
 * @param name as clients know the office
 * @param zone in which the office's days begin and in-person meetings are agreed
 * @param language of a new dossier, unless chosen otherwise
 * @param formOfAddress of a new dossier, unless chosen otherwise (DOS-11)
 * @param mailbox the address that mails to clients come from
 * @param phone the number clients call, or null
 * @param portalLeadSource the lead source of dossiers that the public form creates (DOS-13), or null
 * @param reminders when clients are reminded of documents that are missing (BEY-06)
 */
public record OfficeSettings(
        long version,
        String name,
        ZoneId zone,
        Language language,
        FormOfAddress formOfAddress,
        WorkingHours workingHours,
        EmailAddress mailbox,
        @Nullable PhoneNumber phone,
        @Nullable CatalogueItemId portalLeadSource,
        ReminderDays reminders) {

    /** An office that reminds its clients as a new one does. */
    public OfficeSettings(
            long version,
            String name,
            ZoneId zone,
            Language language,
            FormOfAddress formOfAddress,
            WorkingHours workingHours,
            EmailAddress mailbox,
            @Nullable PhoneNumber phone,
            @Nullable CatalogueItemId portalLeadSource) {
        this(
                version,
                name,
                zone,
                language,
                formOfAddress,
                workingHours,
                mailbox,
                phone,
                portalLeadSource,
                ReminderDays.standard());
    }
}
