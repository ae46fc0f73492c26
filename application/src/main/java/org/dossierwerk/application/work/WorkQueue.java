package org.dossierwerk.application.work;

import java.util.List;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.application.work.WorkViews.ToJudge;
import org.dossierwerk.domain.work.AlertId;

/** What the caller has to look at. */
public interface WorkQueue {

    /** The caller's open alerts whose moment has come, the longest waiting first. */
    List<AlertLine> alerts();

    /** Documents that were handed in, in dossiers in which the caller works, the longest waiting first. */
    List<ToJudge> received();

    /** Says that it was dealt with. Saying so again changes nothing. */
    void settle(AlertId alert);
}
