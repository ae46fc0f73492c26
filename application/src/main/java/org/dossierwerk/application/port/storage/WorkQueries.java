package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.application.work.WorkViews.ToJudge;
import org.dossierwerk.domain.office.UserId;

/** Reading work queues, one statement for each. */
public interface WorkQueries {

    /** The open alerts of a user whose moment has come, the longest waiting first, at most so many. */
    List<AlertLine> alerts(UserId user, Instant now, int limit);

    /** The received documents in open dossiers that involve a user, the longest waiting first, at most so many. */
    List<ToJudge> received(UserId user, int limit);
}
