package org.dossierwerk.application;

import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.dossierwerk.domain.shared.Refusal;

/**
 * Does once what is asked under an id chosen beforehand. Asked again, or twice at the same moment, it gives what was done
 * then (RELIABILITY D5).
 */
public final class Once {

    private Once() {}

    /**
     * @param done what the same request did before, if it came before; refuses when the id was used for something else
     * @param doing does it
     */
    public static <T> T of(UnitOfWork unit, Supplier<Optional<T>> done, Supplier<T> doing) {
        try {
            return unit.call(() -> done.get().orElseGet(doing));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused;
            }
            return unit.read(() -> done.get().orElseThrow(() -> refused));
        }
    }
}
