package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Result;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Eye;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.Appointments.ResultEntry;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/** The result of an appointment and its explanation, as fields; neither is ever shown to a client (APT-26, APT-27). */
final class Results {

    static final String RESULT = "result";
    static final String EXPLANATION = "explanation";

    private Results() {}

    /** What stands in the two fields. */
    record Values(String result, String explanation) {

        static Values of(Input input) {
            return new Values(input.text(RESULT), input.text(EXPLANATION));
        }
    }

    static Values recorded(Details details) {
        var outcome = details.state().outcome();
        return outcome == null
                ? new Values("", "")
                : new Values(outcome.result().value().toString(), outcome.explanation());
    }

    static Result of(DeskVisit visit, Details details, Values values, List<FieldError> errors, List<Hidden> seen) {
        var path =
                DossierCalendar.path(details.state().dossier(), details.state().id());
        return new Result(
                path + "/result",
                Long.toString(details.state().version()),
                seen,
                errors,
                field(visit, RESULT, values.result(), errors),
                options(details.results(), values),
                field(visit, EXPLANATION, values.explanation(), errors).optional());
    }

    static Field field(DeskVisit visit, String id, String value, List<FieldError> errors) {
        return Field.of(id, visit.words().of("appointment." + id), value)
                .eye(Eye.CLOSED)
                .errors(errors);
    }

    static List<Option> options(List<AppointmentResult> results, Values values) {
        return results.stream()
                .map(result -> new Option(
                        result.id().value().toString(),
                        result.name(),
                        result.id().value().toString().equals(values.result())))
                .toList();
    }

    /** The chosen result; null when none was chosen or something is wrong, which is then noted. */
    static @Nullable ResultEntry read(Input input) {
        var result = input.id(RESULT, (UUID id) -> new ResultId(id));
        var explanation = input.attempt(EXPLANATION, () -> Text.block(EXPLANATION, input.text(EXPLANATION), 2_000));
        return result == null || explanation == null ? null : new ResultEntry(result, explanation);
    }
}
