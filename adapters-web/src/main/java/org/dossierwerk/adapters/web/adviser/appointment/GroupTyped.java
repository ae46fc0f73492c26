package org.dossierwerk.adapters.web.adviser.appointment;

import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;

/**
 * What stands in the fields of a group's form, typed or filled in.
 *
 * @param shared the fields that an appointment has too
 */
record GroupTyped(Typed shared, String capacity, String description) {

    static GroupTyped of(Typed shared, Input input) {
        return new GroupTyped(shared, input.text("capacity"), input.text("description"));
    }

    static GroupTyped of(GroupDetails details, Words words) {
        var setup = details.state().setup();
        return new GroupTyped(Typed.of(details, words), Integer.toString(setup.capacity()), setup.description());
    }

    /** The same fields over another stored version. */
    GroupTyped over(long stored) {
        return new GroupTyped(shared.over(stored), capacity, description);
    }
}
