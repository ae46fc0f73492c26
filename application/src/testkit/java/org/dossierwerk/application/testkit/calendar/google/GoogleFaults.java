package org.dossierwerk.application.testkit.calendar.google;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Writings;
import org.jspecify.annotations.Nullable;

/** What goes wrong in a laboratory of Google, and with the leave of one of its users. */
public final class GoogleFaults implements Faults {

    private final GoogleLaboratory laboratory;
    private final OAuthLaboratory leave;
    private final String user;
    private final Set<String> scopes;

    /**
     * @param leave who gives the tokens that the laboratory takes
     * @param scopes of the leave that is given again
     */
    public GoogleFaults(GoogleLaboratory laboratory, OAuthLaboratory leave, String user, Set<String> scopes) {
        this.laboratory = laboratory;
        this.leave = leave;
        this.user = user;
        this.scopes = Set.copyOf(scopes);
    }

    @Override
    public void loseNextAnswer() {
        laboratory.nextWrite(Trouble.lost());
    }

    @Override
    public void answerNext(int status, Optional<String> retryAfter) {
        laboratory.next(Trouble.usual(status, retryAfter.orElse("")));
    }

    @Override
    public void delay(Duration time) {
        laboratory.delay(time);
    }

    @Override
    public void loseCursors() {
        laboratory.loseCursors();
    }

    @Override
    public boolean pageSize(int changes) {
        laboratory.pageSize(changes);
        return true;
    }

    @Override
    public void repeatPages() {
        laboratory.repeatPages(true);
    }

    @Override
    public void emptyNextPage() {
        laboratory.emptyNextPage();
    }

    @Override
    public void revokeGrant() {
        leave.takeBack(user);
    }

    @Override
    public String grantAgain() {
        leave.giveAgain(user);
        return leave.leave(user, scopes);
    }

    @Override
    public void expireAccessToken() {
        leave.endAccessTokens();
    }

    @Override
    public int renewals() {
        return leave.refreshes();
    }

    @Override
    public void goWrong(@Nullable Chance chance) {
        laboratory.goWrong(chance);
    }

    @Override
    public void land() {
        laboratory.land();
    }

    @Override
    public Writings writings() {
        return laboratory.writings();
    }

    @Override
    public void makeUnreadable(String calendar) {
        laboratory.unshare(calendar, user);
    }

    @Override
    public void deliverNotices() {
        laboratory.deliverNotices();
    }

    @Override
    public void dropNotices() {
        laboratory.notices(1, 0, false, new Random(1));
    }

    @Override
    public void loseSubscriptions() {
        laboratory.loseChannels();
    }

    @Override
    public int requests() {
        return laboratory.requests();
    }

    @Override
    public int mostAtOnce() {
        return laboratory.mostAtOnce();
    }
}
