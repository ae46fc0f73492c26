package org.dossierwerk.adapters.web.shared;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;

/** What is always there to choose from, in the reader's words. */
public final class Choosable {

    private Choosable() {}

    public static List<Option> languages(Words words) {
        return all(Language.values(), language -> words.of("office.language." + language.name()));
    }

    public static List<Option> forms(Words words) {
        return all(FormOfAddress.values(), form -> words.of("office.form." + form.name()));
    }

    public static List<Option> channels(Words words) {
        return all(Channel.values(), channel -> words.of("appointment.channel." + channel.name()));
    }

    /** The values of an enumeration by the names they have for the reader. */
    public static <E extends Enum<E>> List<Option> all(E[] values, Function<E, String> name) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), name.apply(value), false))
                .toList();
    }
}
