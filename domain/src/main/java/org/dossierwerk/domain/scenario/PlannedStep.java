package org.dossierwerk.domain.scenario;

import org.dossierwerk.domain.dossier.ApplicantId;
import org.jspecify.annotations.Nullable;

/** A step as it comes down to one applicant, or to the dossier as a whole. */
public record PlannedStep(Step step, @Nullable ApplicantId applicant) {}
