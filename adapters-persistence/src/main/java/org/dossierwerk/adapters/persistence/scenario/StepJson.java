package org.dossierwerk.adapters.persistence.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.jspecify.annotations.Nullable;

/**
 * A step of a scenario as JSON. The names of the properties and values are what is stored: they stay, whatever the classes are
 * called.
 */
record StepJson(
        Sort step,
        UUID id,
        @Nullable Whom whom,
        @Nullable UUID documentKind,
        @Nullable Boolean mayUpload,
        @Nullable Boolean mayView,
        Step.@Nullable ActionItemChoice actionItem,
        @Nullable ActionItemKind kind,
        @Nullable String title,
        @Nullable String explanation,
        @Nullable Integer dueIn,
        @Nullable String text) {

    enum Sort {
        DOCUMENT,
        ACTION_ITEM,
        ALERT
    }

    static String write(List<Step> steps) {
        return Json.write(steps.stream().map(step -> step.fold(PLAIN)).toList());
    }

    static List<Step> read(String json) {
        return Arrays.stream(Json.read(json, StepJson[].class))
                .map(StepJson::toStep)
                .toList();
    }

    private static final Step.Cases<StepJson> PLAIN = new Step.Cases<>() {
        @Override
        public StepJson document(Step.RequestDocument step) {
            return new StepJson(
                    Sort.DOCUMENT,
                    step.id().value(),
                    step.whom(),
                    step.kind().value(),
                    step.access().mayUpload(),
                    step.access().mayView(),
                    step.actionItem(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        @Override
        public StepJson actionItem(Step.AddActionItem step) {
            return new StepJson(
                    Sort.ACTION_ITEM,
                    step.id().value(),
                    step.whom(),
                    null,
                    null,
                    null,
                    null,
                    step.kind(),
                    step.title(),
                    step.explanation(),
                    step.dueIn(),
                    null);
        }

        @Override
        public StepJson alert(Step.RaiseAlert step) {
            return new StepJson(
                    Sort.ALERT, step.id().value(), null, null, null, null, null, null, null, null, null, step.text());
        }
    };

    private Step toStep() {
        var stepId = new StepId(id);
        return switch (step) {
            case DOCUMENT ->
                new Step.RequestDocument(
                        stepId,
                        new DocumentKindId(documentKind),
                        whom,
                        new ClientAccess(mayUpload, mayView),
                        actionItem);
            case ACTION_ITEM -> new Step.AddActionItem(stepId, kind, title, explanation, whom, dueIn);
            case ALERT -> new Step.RaiseAlert(stepId, text);
        };
    }
}
