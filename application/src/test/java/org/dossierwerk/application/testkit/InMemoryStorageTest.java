package org.dossierwerk.application.testkit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.contract.AccountRepositoryContract;
import org.dossierwerk.application.testkit.contract.ActionItemRepositoryContract;
import org.dossierwerk.application.testkit.contract.AgendaQueriesContract;
import org.dossierwerk.application.testkit.contract.AlertRepositoryContract;
import org.dossierwerk.application.testkit.contract.AnswerRepositoryContract;
import org.dossierwerk.application.testkit.contract.ApiTokenRepositoryContract;
import org.dossierwerk.application.testkit.contract.ApplicationRepositoryContract;
import org.dossierwerk.application.testkit.contract.AppointmentReminderRepositoryContract;
import org.dossierwerk.application.testkit.contract.AppointmentRepositoryContract;
import org.dossierwerk.application.testkit.contract.AppointmentTypeRepositoryContract;
import org.dossierwerk.application.testkit.contract.AuditTrailContract;
import org.dossierwerk.application.testkit.contract.CalendarCopyRepositoryContract;
import org.dossierwerk.application.testkit.contract.CalendarFeedRepositoryContract;
import org.dossierwerk.application.testkit.contract.CalendarLinkRepositoryContract;
import org.dossierwerk.application.testkit.contract.CalendarStateContract;
import org.dossierwerk.application.testkit.contract.DataKeyStoreContract;
import org.dossierwerk.application.testkit.contract.DeliveryStoreContract;
import org.dossierwerk.application.testkit.contract.DocumentCheckRepositoryContract;
import org.dossierwerk.application.testkit.contract.DocumentKindRepositoryContract;
import org.dossierwerk.application.testkit.contract.DossierListContract;
import org.dossierwerk.application.testkit.contract.DossierQueriesContract;
import org.dossierwerk.application.testkit.contract.DossierRepositoryContract;
import org.dossierwerk.application.testkit.contract.FileLedgerContract;
import org.dossierwerk.application.testkit.contract.GroupAppointmentRepositoryContract;
import org.dossierwerk.application.testkit.contract.MailDraftRepositoryContract;
import org.dossierwerk.application.testkit.contract.MailLaneContract;
import org.dossierwerk.application.testkit.contract.MailMessageRepositoryContract;
import org.dossierwerk.application.testkit.contract.MailQueriesContract;
import org.dossierwerk.application.testkit.contract.MailTemplateRepositoryContract;
import org.dossierwerk.application.testkit.contract.OfficeRepositoryContract;
import org.dossierwerk.application.testkit.contract.OneTimeLinkRepositoryContract;
import org.dossierwerk.application.testkit.contract.OutsideChangeRepositoryContract;
import org.dossierwerk.application.testkit.contract.PartyQueriesContract;
import org.dossierwerk.application.testkit.contract.PartyRepositoryContract;
import org.dossierwerk.application.testkit.contract.ReminderRepositoryContract;
import org.dossierwerk.application.testkit.contract.ReturnedMailContract;
import org.dossierwerk.application.testkit.contract.ScenarioRepositoryContract;
import org.dossierwerk.application.testkit.contract.ScenarioRunRepositoryContract;
import org.dossierwerk.application.testkit.contract.SearchContract;
import org.dossierwerk.application.testkit.contract.SignInAttemptsContract;
import org.dossierwerk.application.testkit.contract.SourceShareRepositoryContract;
import org.dossierwerk.application.testkit.contract.StaffQueriesContract;
import org.dossierwerk.application.testkit.contract.StagedFileRepositoryContract;
import org.dossierwerk.application.testkit.contract.StandardDocumentRepositoryContract;
import org.dossierwerk.application.testkit.contract.StorageContract;
import org.dossierwerk.application.testkit.contract.TrayFileRepositoryContract;
import org.dossierwerk.application.testkit.contract.TriggerRepositoryContract;
import org.dossierwerk.application.testkit.contract.UnitOfWorkContract;
import org.dossierwerk.application.testkit.contract.UploadRepositoryContract;
import org.dossierwerk.application.testkit.contract.UserRepositoryContract;
import org.dossierwerk.application.testkit.contract.WorkQueriesContract;
import org.dossierwerk.domain.shared.DomainEvent;
import org.junit.jupiter.api.Nested;

/** The storage in memory keeps every contract. */
class InMemoryStorageTest {

    @Nested
    class AccountRepositoryKept extends Opened implements AccountRepositoryContract {}

    @Nested
    class ActionItemRepositoryKept extends Opened implements ActionItemRepositoryContract {}

    @Nested
    class AgendaQueriesKept extends Opened implements AgendaQueriesContract {}

    @Nested
    class AlertRepositoryKept extends Opened implements AlertRepositoryContract {}

    @Nested
    class AppointmentReminderRepositoryKept extends Opened implements AppointmentReminderRepositoryContract {}

    @Nested
    class AppointmentRepositoryKept extends Opened implements AppointmentRepositoryContract {}

    @Nested
    class AppointmentTypeRepositoryKept extends Opened implements AppointmentTypeRepositoryContract {}

    @Nested
    class AuditTrailKept extends Opened implements AuditTrailContract {}

    @Nested
    class DataKeyStoreKept extends Opened implements DataKeyStoreContract {}

    @Nested
    class FileLedgerKept extends Opened implements FileLedgerContract {}

    @Nested
    class GroupAppointmentRepositoryKept extends Opened implements GroupAppointmentRepositoryContract {}

    @Nested
    class DeliveryStoreKept extends Opened implements DeliveryStoreContract {}

    @Nested
    class DocumentCheckRepositoryKept extends Opened implements DocumentCheckRepositoryContract {}

    @Nested
    class DocumentKindRepositoryKept extends Opened implements DocumentKindRepositoryContract {}

    @Nested
    class DossierListKept extends Opened implements DossierListContract {}

    @Nested
    class DossierQueriesKept extends Opened implements DossierQueriesContract {}

    @Nested
    class DossierRepositoryKept extends Opened implements DossierRepositoryContract {}

    @Nested
    class MailLaneKept extends Opened implements MailLaneContract {}

    @Nested
    class MailMessageRepositoryKept extends Opened implements MailMessageRepositoryContract {}

    @Nested
    class MailDraftRepositoryKept extends Opened implements MailDraftRepositoryContract {}

    @Nested
    class MailQueriesKept extends Opened implements MailQueriesContract {}

    @Nested
    class MailTemplateRepositoryKept extends Opened implements MailTemplateRepositoryContract {}

    @Nested
    class OfficeRepositoryKept extends Opened implements OfficeRepositoryContract {}

    @Nested
    class OneTimeLinkRepositoryKept extends Opened implements OneTimeLinkRepositoryContract {}

    @Nested
    class ApiTokenRepositoryKept extends Opened implements ApiTokenRepositoryContract {}

    @Nested
    class CalendarFeedRepositoryKept extends Opened implements CalendarFeedRepositoryContract {}

    @Nested
    class CalendarStateKept extends Opened implements CalendarStateContract {}

    @Nested
    class OutsideChangeRepositoryKept extends Opened implements OutsideChangeRepositoryContract {}

    @Nested
    class CalendarCopyRepositoryKept extends Opened implements CalendarCopyRepositoryContract {}

    @Nested
    class CalendarLinkRepositoryKept extends Opened implements CalendarLinkRepositoryContract {}

    @Nested
    class PartyQueriesKept extends Opened implements PartyQueriesContract {}

    @Nested
    class PartyRepositoryKept extends Opened implements PartyRepositoryContract {}

    @Nested
    class AnswerRepositoryKept extends Opened implements AnswerRepositoryContract {}

    @Nested
    class ReturnedMailKept extends Opened implements ReturnedMailContract {}

    @Nested
    class ReminderRepositoryKept extends Opened implements ReminderRepositoryContract {}

    @Nested
    class ScenarioRepositoryKept extends Opened implements ScenarioRepositoryContract {}

    @Nested
    class ScenarioRunRepositoryKept extends Opened implements ScenarioRunRepositoryContract {}

    @Nested
    class StandardDocumentRepositoryKept extends Opened implements StandardDocumentRepositoryContract {}

    @Nested
    class TrayFileRepositoryKept extends Opened implements TrayFileRepositoryContract {}

    @Nested
    class SearchKept extends Opened implements SearchContract {}

    @Nested
    class SignInAttemptsKept extends Opened implements SignInAttemptsContract {}

    @Nested
    class SourceShareRepositoryKept extends Opened implements SourceShareRepositoryContract {}

    @Nested
    class StaffQueriesKept extends Opened implements StaffQueriesContract {}

    @Nested
    class ApplicationRepositoryKept extends Opened implements ApplicationRepositoryContract {}

    @Nested
    class TriggerRepositoryKept extends Opened implements TriggerRepositoryContract {}

    @Nested
    class UnitOfWorkKept extends Opened implements UnitOfWorkContract {}

    @Nested
    class UploadRepositoryKept extends Opened implements UploadRepositoryContract {}

    @Nested
    class StagedFileRepositoryKept extends Opened implements StagedFileRepositoryContract {}

    @Nested
    class UserRepositoryKept extends Opened implements UserRepositoryContract {}

    @Nested
    class WorkQueriesKept extends Opened implements WorkQueriesContract {}

    private abstract static class Opened implements StorageContract {

        private final List<DomainEvent> events = new ArrayList<>();
        private final SettableClock clock = SettableClock.at(Clock.systemUTC().instant());
        private final Stores stores = new InMemoryStorage(clock).open(events::addAll);

        @Override
        public void timePasses(Duration time) {
            clock.advance(time);
        }

        @Override
        public Stores stores() {
            return stores;
        }

        @Override
        public List<DomainEvent> events() {
            return events;
        }
    }
}
