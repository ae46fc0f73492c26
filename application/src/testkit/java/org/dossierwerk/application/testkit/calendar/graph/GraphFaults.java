package org.dossierwerk.application.testkit.calendar.graph;

import java.time.Duration;
import java.util.Optional;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Writings;
import org.jspecify.annotations.Nullable;

/** What goes wrong in a laboratory of Graph, and with the leave of one of its users. */
public final class GraphFaults implements Faults {

    private final GraphLaboratory laboratory;
    private final Knobs knobs;
    private final OAuthLaboratory oauth;
    private final String user;

    GraphFaults(GraphLaboratory laboratory, Knobs knobs, OAuthLaboratory oauth, String user) {
        this.laboratory = laboratory;
        this.knobs = knobs;
        this.oauth = oauth;
        this.user = user;
    }

    @Override
    public void loseNextAnswer() {
        knobs.loseNextWrite();
    }

    @Override
    public void answerNext(int status, Optional<String> retryAfter) {
        knobs.answerNext(new Knobs.Instead(status, retryAfter));
    }

    @Override
    public void goWrong(@Nullable Chance chance) {
        knobs.goWrong(chance);
    }

    @Override
    public void land() {
        knobs.writings().land(knobs.later());
    }

    @Override
    public Writings writings() {
        return knobs.writings();
    }

    @Override
    public void delay(Duration time) {
        knobs.delay(time);
    }

    @Override
    public void loseCursors() {
        laboratory.loseCursors();
    }

    @Override
    public boolean pageSize(int changes) {
        knobs.largestPage(changes);
        return true;
    }

    @Override
    public void repeatPages() {
        knobs.repeatPages();
    }

    @Override
    public void emptyNextPage() {
        knobs.emptyNextPage();
    }

    @Override
    public void revokeGrant() {
        oauth.takeBack(user);
    }

    @Override
    public String grantAgain() {
        oauth.giveAgain(user);
        return laboratory.leave(user);
    }

    @Override
    public void expireAccessToken() {
        oauth.endAccessTokens();
    }

    @Override
    public int renewals() {
        return oauth.refreshes();
    }

    @Override
    public void makeUnreadable(String calendar) {
        knobs.makeUnreadable(calendar);
    }

    @Override
    public void deliverNotices() {
        laboratory.deliverNotices();
    }

    @Override
    public void dropNotices() {
        laboratory.dropNotices();
    }

    @Override
    public void loseSubscriptions() {
        laboratory.loseSubscriptions();
    }

    @Override
    public int requests() {
        return knobs.requests();
    }

    @Override
    public int mostAtOnce() {
        return knobs.mostAtOnce();
    }

    /** What else Graph tells a subscriber: {@code missed}, {@code subscriptionRemoved} or {@code reauthorizationRequired}. */
    public void tellLifecycle(String event) {
        laboratory.tellLifecycle(user, event);
    }

    /** Of a hundred notices so many never come, and so many come twice. */
    public void disturbNotices(int lostOfHundred, int doubledOfHundred, boolean inAnyOrder) {
        laboratory.disturbNotices(lostOfHundred, doubledOfHundred, inAnyOrder);
    }

}
