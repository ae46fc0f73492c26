package org.dossierwerk.adapters.persistence.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dossierwerk.application.port.file.FileStore;

/**
 * Looks whether an office holds what it promises (RELIABILITY §2). It only reads, all questions but those about files in one
 * snapshot, so that it may be asked while the office is at work.
 */
public final class Checker {

    private static final List<Invariant> ALWAYS = List.of(
            new OneAdviserInOnePlace(),
            new TimesAsAgreed(),
            new AppointmentsPlannedOnce(),
            new GroupsKnowTheirSeats(),
            new RunsDoneOnce(),
            new AlertsOfRuns(),
            new DocumentsOfRuns(),
            new ActionItemsOfRuns(),
            new MailsWrittenOnce(),
            new WaitingMailsWillLeave(),
            new UploadsWillBeChecked(),
            new UploadsSettledOnce(),
            new UploadsBecameFiles(),
            new ReceivedDocumentsHaveFiles(),
            new ActionItemsFollowDocuments(),
            new WorkStaysWithItsItem(),
            new DeliveriesHaveSubjects(),
            new CopiesStandApart(),
            new WaitingCopiesWillBeWritten(),
            new EndedLinksTakeNoTime());

    private static final List<Invariant> AT_REST = List.of(new NothingIsWaiting());

    private final DataSource database;
    private final List<Invariant> ofRows;
    private final List<Invariant> ofFiles;

    private Checker(DataSource database, List<Invariant> ofRows, List<Invariant> ofFiles) {
        this.database = database;
        this.ofRows = ofRows;
        this.ofFiles = ofFiles;
    }

    /** For an office that may be at work. */
    public static Checker of(DataSource database, FileStore files) {
        return new Checker(database, ALWAYS, List.of(new FilesAreWhole(files), new SentFilesAreKept(files)));
    }

    /** The same, for an office that has had time to finish what it had begun: nothing may be waiting. */
    public Checker atRest() {
        var all = new ArrayList<>(ofRows);
        all.addAll(AT_REST);
        return new Checker(database, List.copyOf(all), ofFiles);
    }

    /** @throws SQLException when the database does not answer: then nothing is known */
    public Report look() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var lines = new ArrayList<Report.Line>();
            try {
                for (var invariant : ofRows) {
                    lines.add(line(invariant, connection));
                }
            } finally {
                connection.rollback();
            }
            // Reading files takes long, and one may be withdrawn meanwhile: each question sees the rows of its moment.
            connection.setAutoCommit(true);
            for (var invariant : ofFiles) {
                lines.add(line(invariant, connection));
            }
            return new Report(lines);
        }
    }

    private static Report.Line line(Invariant invariant, Connection connection) throws SQLException {
        return new Report.Line(invariant.getClass().getSimpleName(), invariant.promise(), invariant.broken(connection));
    }
}
