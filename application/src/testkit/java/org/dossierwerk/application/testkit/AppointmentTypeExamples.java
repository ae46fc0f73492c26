package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.appointment.ResultId;

/** Appointment types as an administrator sets them up. */
public final class AppointmentTypeExamples {

    private AppointmentTypeExamples() {}

    /** An orientation meeting of an hour with two results, which confirms by itself. */
    public static AppointmentType aType() {
        return AppointmentType.define(new AppointmentTypeId(UUID.randomUUID()), setup("Oriëntatie"));
    }

    public static AppointmentType.Setup setup(String name) {
        return new AppointmentType.Setup(
                name,
                "Oriënterend gesprek",
                Duration.ofMinutes(60),
                Channel.ON_SITE,
                List.of(result("Klant wil een offerte"), result("Klant denkt na")),
                new Confirmation(true, true, new LeadTimes(List.of(2, 24))));
    }

    public static AppointmentResult result(String name) {
        return new AppointmentResult(new ResultId(UUID.randomUUID()), name, true);
    }
}
