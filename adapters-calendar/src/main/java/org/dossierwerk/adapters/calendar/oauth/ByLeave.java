package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Consent;

/** A calendar system that also lets in offices as a whole, as far as it is let in by the owner of each account instead. */
public interface ByLeave extends Consent {

    /** What is asked of an owner. */
    Consent leave();

    /** @param ofOffice what the system can do where the office as a whole is let in */
    static Set<Capability> instead(Set<Capability> ofOffice) {
        var all = EnumSet.copyOf(ofOffice);
        all.remove(Capability.OFFICE_LEAVE);
        all.add(Capability.CONSENT);
        return all;
    }

    @Override
    default URI ask(URI redirect, String state, String challenge) {
        return leave().ask(redirect, state, challenge);
    }

    @Override
    default Granted grant(String code, String verifier, URI redirect) {
        return leave().grant(code, verifier, redirect);
    }

    @Override
    default void revoke(CalendarAccount account) {
        leave().revoke(account);
    }
}
