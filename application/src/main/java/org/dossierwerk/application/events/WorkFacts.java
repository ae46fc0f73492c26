package org.dossierwerk.application.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemEvent;
import org.dossierwerk.domain.documents.DocumentCheckEvent;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentEvent;
import org.dossierwerk.domain.documents.TrayFileEvent;
import org.dossierwerk.domain.documents.UploadEvent;
import org.dossierwerk.domain.scenario.ScenarioRunEvent;
import org.dossierwerk.domain.shared.DomainEvent;
import org.dossierwerk.domain.source.SourceShareEvent;

/**
 * The facts kept of what happens to documents, action items and runs: their names, to be read when they are gone. Made for what
 * happens together.
 */
final class WorkFacts {

    private static final String DOCUMENT = "document";

    private final Stores stores;
    private final Map<RequestedDocumentId, DocumentKindId> kinds = new HashMap<>();

    WorkFacts(Stores stores, List<DomainEvent> events) {
        this.stores = stores;
        var documents = events.stream().flatMap(this::documents).toList();
        stores.documentChecks().holding(documents).stream()
                .flatMap(check -> check.snapshot().documents().stream())
                .forEach(document -> kinds.put(document.id(), document.kind()));
    }

    private Stream<RequestedDocumentId> documents(DomainEvent event) {
        if (event instanceof ActionItemEvent item) {
            return documents(item);
        }
        if (event instanceof UploadEvent upload) {
            return Stream.of(upload.document());
        }
        return event instanceof TrayFileEvent.Placed placed ? Stream.of(placed.document()) : Stream.empty();
    }

    private Stream<RequestedDocumentId> documents(ActionItemEvent event) {
        var about = stores.actionItems().find(event.actionItem()).stream()
                .map(item -> item.snapshot().task().document())
                .filter(Objects::nonNull);
        return event instanceof ActionItemEvent.Signed signed
                ? Stream.concat(about, Stream.of(signed.document()))
                : about;
    }

    void check(DocumentCheckEvent event, Map<String, String> facts) {
        if (event instanceof DocumentCheckEvent.Requested requested) {
            facts.put("documents", names(event, requested.documents()));
        } else if (event instanceof DocumentCheckEvent.Removed removed) {
            facts.put(DOCUMENT, name(removed.kind()));
        } else if (event instanceof DocumentCheckEvent.OfDocument one) {
            facts.put(DOCUMENT, names(event, List.of(one.document())));
        }
        if (event instanceof DocumentCheckEvent.Rejected rejected) {
            facts.put("remark", rejected.remark());
        } else if (event instanceof DocumentCheckEvent.RequestedAgain again) {
            facts.put("reason", again.reason());
        } else if (event instanceof DocumentCheckEvent.JudgementTakenBack back) {
            facts.put("verdict", back.verdict().name());
        } else if (event instanceof DocumentCheckEvent.Remarked remarked) {
            facts.put("remark", remarked.remark());
        } else if (event instanceof DocumentCheckEvent.Infected infected) {
            facts.put("remark", infected.virus());
        }
        facts.values().removeIf(String::isEmpty);
    }

    void trayFile(TrayFileEvent event, Map<String, String> facts) {
        var placed = event instanceof TrayFileEvent.Placed toDocument ? toDocument.document() : null;
        if (placed != null) {
            document(placed, facts);
        }
        stores.trayFiles()
                .find(event.trayFile())
                .map(file -> file.snapshot().part().name().value())
                .ifPresent(file -> facts.put(placed == null ? "file" : "remark", file));
        if (event instanceof TrayFileEvent.Refused refused) {
            facts.put("problem", refused.problem().name());
        }
    }

    private void document(RequestedDocumentId document, Map<String, String> facts) {
        var name = name(document);
        if (!name.isEmpty()) {
            facts.put(DOCUMENT, name);
        }
    }

    void upload(UploadEvent event, Map<String, String> facts) {
        document(event.document(), facts);
        if (event instanceof UploadEvent.Refused refused) {
            facts.put("problem", refused.problem().name());
        } else if (event instanceof UploadEvent.Remarked remarked) {
            facts.put("remark", remarked.remark());
        }
    }

    private String names(DocumentCheckEvent event, Collection<RequestedDocumentId> documents) {
        return stores.documentChecks().find(event.check()).stream()
                .flatMap(check -> check.snapshot().documents().stream())
                .filter(document -> documents.contains(document.id()))
                .map(RequestedDocument::kind)
                .map(this::name)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String name(DocumentKindId kind) {
        return stores.documentKinds()
                .find(kind)
                .map(known -> known.snapshot().setup().name())
                .orElse("");
    }

    void standardDocument(StandardDocumentEvent event, Map<String, String> facts) {
        stores.standardDocuments()
                .find(event.document())
                .map(StandardDocument::snapshot)
                .ifPresent(document -> {
                    facts.put("name", document.name());
                    facts.put("remark", document.arrival().part().name().value());
                });
        if (event instanceof StandardDocumentEvent.Refused refused) {
            facts.put("problem", refused.problem().name());
        } else if (event instanceof StandardDocumentEvent.Infected infected) {
            facts.put("remark", infected.virus());
        }
    }

    void actionItem(ActionItemEvent event, Map<String, String> facts) {
        if (event instanceof ActionItemEvent.Signed signed) {
            facts.put("signer", signed.signer());
            facts.put("sha256", signed.sha256());
            facts.put(DOCUMENT, name(signed.document()));
        }
        stores.actionItems()
                .find(event.actionItem())
                .map(ActionItem::snapshot)
                .map(ActionItem.Snapshot::task)
                .ifPresent(task -> {
                    facts.put("kind", task.kind().name());
                    var document = task.document();
                    var title = document == null ? task.title() : name(document);
                    if (!title.isEmpty()) {
                        facts.put("title", title);
                    }
                });
    }

    void share(SourceShareEvent event, Map<String, String> facts) {
        stores.actionItems()
                .find(event.actionItem())
                .ifPresent(item -> facts.put("title", item.snapshot().task().title()));
        if (event instanceof SourceShareEvent.Started started) {
            facts.put("provider", started.provider());
        } else if (event instanceof SourceShareEvent.Shared shared) {
            facts.put("provider", shared.provider());
        } else if (event instanceof SourceShareEvent.Failed failed) {
            facts.put("failure", failed.failure().name());
        }
    }

    private String name(RequestedDocumentId document) {
        var kind = kinds.get(document);
        return kind == null ? "" : name(kind);
    }

    void run(ScenarioRunEvent event, Map<String, String> facts) {
        stores.scenarioRuns().find(event.run()).ifPresent(run -> {
            var state = run.snapshot();
            facts.put("scenario", state.plan().scenarioName());
            facts.put("on", state.execution().on().toString());
        });
    }
}
