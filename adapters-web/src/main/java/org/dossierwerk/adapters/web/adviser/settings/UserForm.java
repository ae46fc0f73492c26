package org.dossierwerk.adapters.web.adviser.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.office.StaffViews.Details;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** The form of a user: who it is, how colleagues and clients know them, and what they may do. */
final class UserForm {

    private static final int HUES = 6;

    private UserForm() {}

    static Editor editor(@Nullable UUID id) {
        var list = SettingsPlace.USERS.href();
        return new Editor(
                SettingsPlace.USERS,
                id,
                list + "/" + (id == null ? "new" : id),
                list,
                id == null,
                Editor.labels(
                        "user",
                        "firstName",
                        "infix",
                        "lastName",
                        "email",
                        "phone",
                        "jobTitle",
                        "language",
                        "hue",
                        "defaultLocation",
                        "defaultCaseHandler",
                        "rights"));
    }

    /** @param colleagues how many there are, so that each gets another hue while there are hues */
    static Form fresh(OfficeSettings office, int colleagues) {
        return Form.empty()
                .with("id", UUID.randomUUID().toString())
                .with("language", office.language().name())
                .with("hue", Integer.toString(colleagues % HUES + 1))
                .withAll("rights", Rights.ofAdviser().stream().map(Right::name).toList());
    }

    static Form of(Details user) {
        var profile = user.profile();
        var phone = profile.phone();
        var location = profile.defaultLocation();
        var handler = profile.defaultCaseHandler();
        return Form.empty()
                .with("version", Long.toString(user.version()))
                .with("firstName", profile.name().first())
                .with("infix", profile.name().infix())
                .with("lastName", profile.name().last())
                .with("email", profile.email().value())
                .with("phone", phone == null ? "" : phone.value())
                .with("jobTitle", profile.jobTitle())
                .with("language", profile.language().name())
                .with("hue", Integer.toString(profile.hue()))
                .with(
                        "defaultLocation",
                        location == null ? "" : location.value().toString())
                .with(
                        "defaultCaseHandler",
                        handler == null ? "" : handler.value().toString())
                .withAll("rights", user.rights().stream().map(Right::name).toList());
    }

    static User.@Nullable Profile profile(Input input, OfficeSettings office) {
        input.require("firstName", typed -> Text.required("firstName", typed, PersonName.LONGEST_PART));
        input.read("infix", typed -> Text.line("infix", typed, 30));
        input.require("lastName", typed -> Text.required("lastName", typed, PersonName.LONGEST_PART));
        var email = input.require("email", typed -> EmailAddress.of("email", typed));
        var country = OfficeCountry.of(office.language());
        var phone = input.read("phone", typed -> PhoneNumber.of("phone", typed, country.callingCode()));
        var jobTitle = input.attempt("jobTitle", () -> Text.line("jobTitle", input.text("jobTitle"), 100));
        var language = input.choice("language", Language.class);
        var hue = input.require("hue", UserForm::hue);
        var location = input.id("defaultLocation", LocationId::new);
        var handler = input.id("defaultCaseHandler", UserId::new);
        if (input.wrong() || email == null || jobTitle == null || language == null || hue == null) {
            return null;
        }
        var name = PersonName.of(input.text("firstName"), input.text("infix"), input.text("lastName"));
        return new User.Profile(name, email, phone, jobTitle, language, hue, location, handler);
    }

    static Set<Right> rights(Input input) {
        var chosen = input.texts("rights");
        return Arrays.stream(Right.values())
                .filter(right -> chosen.contains(right.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Option> hues(Words words) {
        return IntStream.rangeClosed(1, HUES)
                .mapToObj(hue -> new Option(Integer.toString(hue), words.of("user.hue." + hue), false))
                .toList();
    }

    private static int hue(String typed) {
        for (int hue = 1; hue <= HUES; hue++) {
            if (typed.equals(Integer.toString(hue))) {
                return hue;
            }
        }
        throw new InvalidValue("hue", "office.unknownChoice");
    }
}
