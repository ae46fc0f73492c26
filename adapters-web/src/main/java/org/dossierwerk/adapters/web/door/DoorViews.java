package org.dossierwerk.adapters.web.door;

import java.util.List;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.domain.access.OneTimeLink.Purpose;
import org.dossierwerk.domain.access.Realm;
import org.jspecify.annotations.Nullable;

/** What the pages at the door show. None of them repeats a password. */
public final class DoorViews {

    private DoorViews() {}

    /**
     * @param from the page to go on to, one of ours, or empty
     * @param trouble one sentence about the whole form, or empty
     */
    public record SignIn(Realm realm, String from, String userName, String trouble, List<FieldError> errors) {

        public String action() {
            return Doors.signIn(realm);
        }

        public String forgotten() {
            return Doors.forgotten(realm);
        }

        /** For who came to the wrong one. */
        public String otherDoor() {
            return Doors.signIn(realm == Realm.DESK ? Realm.PORTAL : Realm.DESK);
        }

        /** What the texts of this door begin with. */
        public String texts() {
            return realm == Realm.DESK ? "door.desk." : "door.portal.";
        }
    }

    /** @param sent whether the answer is shown, which is the same for every name */
    public record Forgotten(Realm realm, String userName, String trouble, List<FieldError> errors, boolean sent) {

        public String action() {
            return Doors.forgotten(realm);
        }

        public String signIn() {
            return Doors.signIn(realm);
        }
    }

    /** @param userName of the account the link is for */
    public record Welcome(Purpose purpose, Realm realm, String userName, List<FieldError> errors) {

        public boolean invitation() {
            return purpose == Purpose.INVITATION;
        }
    }

    /** The form of the first administrator, with what was typed. */
    public record FirstAdministrator(
            String firstName, String infix, String lastName, String email, String userName, List<FieldError> errors) {}

    /**
     * A page in the place of one that cannot be shown.
     *
     * @param realm whose frame stands around it; null before signing in
     * @param onward where to go from here
     * @param requestId to mention when calling; empty when it is of no use
     */
    public record Trouble(
            @Nullable Realm realm, String title, String text, String onward, String onwardLabel, String requestId) {}
}
