package org.dossierwerk.crash;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dossierwerk.crash.Deed.Answer;

/** What was asked for in one round and what was answered, kept by those who asked: no kill reaches it. */
final class Journal {

    private final ConcurrentLinkedQueue<Deed> deeds = new ConcurrentLinkedQueue<>();

    /** @return whether the application is still there */
    boolean ask(Deed deed) {
        deeds.add(deed);
        return deed.ask();
    }

    long count(Answer answer) {
        return deeds.stream().filter(deed -> deed.answer() == answer).count();
    }

    long failures() {
        return deeds.stream().filter(Deed::failed).count();
    }

    void resolve() {
        deeds.forEach(Deed::resolve);
    }

    List<String> wrong(Database database) {
        return deeds.stream()
                .map(deed -> deed.wrong(database))
                .filter(wrong -> !wrong.isEmpty())
                .toList();
    }
}
