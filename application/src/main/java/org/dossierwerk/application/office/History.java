package org.dossierwerk.application.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;

/** What was done, by whom, newest first. */
public interface History {

    List<Deed> of(DossierId dossier);

    List<Deed> of(AppointmentId appointment);

    /** What was done to one thing the office has set up, for those who maintain such things. */
    List<Deed> of(Setting setting, UUID subject);

    /** The subject of what is noted of the office as a whole. */
    UUID OFFICE = new UUID(0, 0);

    /** The sorts of things an office sets up. */
    enum Setting {
        TYPE("type.", Right.MAINTAIN_APPOINTMENT_TYPES),
        TEMPLATE("template.", Right.MAINTAIN_APPOINTMENT_TYPES),
        KIND("document-kind.", Right.MAINTAIN_DOCUMENTS),
        SCENARIO("scenario.", Right.MAINTAIN_SCENARIOS),
        TRIGGER("trigger.", Right.MAINTAIN_SCENARIOS),
        LOCATION("location.", Right.MAINTAIN_LOCATIONS),
        CHOICE("item.", Right.MAINTAIN_CATALOGUES),
        USER("user.", Right.MAINTAIN_USERS),
        STANDARD_DOCUMENT("standard-document.", Right.MAINTAIN_DOCUMENTS),
        OFFICE("office.", Right.MAINTAIN_OFFICE);

        private final String actions;
        private final Right right;

        Setting(String actions, Right right) {
            this.actions = actions;
            this.right = right;
        }

        boolean isMeantBy(String action) {
            return action.startsWith(actions);
        }

        Right right() {
            return right;
        }
    }

    /**
     * One thing that was done.
     *
     * @param actorName as people read it then; empty when the office did it by itself
     * @param action stable key of its text, such as {@code appointment.cancelled/1}
     * @param facts what the text mentions, by name
     */
    record Deed(Instant at, String actorName, String action, UUID subject, Map<String, String> facts) {}
}
