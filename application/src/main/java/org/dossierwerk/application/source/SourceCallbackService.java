package org.dossierwerk.application.source;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.source.SourceDataProvider.News;
import org.dossierwerk.application.port.source.SourceDataProvider.Notice;
import org.dossierwerk.application.port.source.SourceDataProvider.SignedNotice;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceShare;
import org.dossierwerk.domain.source.SourceShare.State;
import org.dossierwerk.domain.source.SourceShare.Way;

/** A notice only says that it is worth looking; the data itself is fetched from the provider (RELIABILITY INV-16). */
final class SourceCallbackService implements SourceCallbacks {

    private static final int FREE = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Workbench bench;
    private final Stores stores;
    private final Supplier<Optional<SourceParts>> parts;

    SourceCallbackService(Workbench bench, Supplier<Optional<SourceParts>> parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
    }

    @Override
    public Reply accept(Call call) {
        var there = parts.get();
        if (there.isEmpty()) {
            return Reply.REFUSED;
        }
        var notice = there.get().provider().read(new SignedNotice(call.signature(), call.body()), bench.now());
        if (notice.isEmpty()) {
            return refuse("source:" + call.origin());
        }
        stores.unitOfWork().run(() -> take(there.get(), notice.get()));
        return Reply.TAKEN;
    }

    /** Counted only so far as it matters, so that a flood costs little. */
    private Reply refuse(String origin) {
        return stores.unitOfWork().call(() -> {
            var attempts = stores.signInAttempts();
            var before = attempts.of(origin);
            boolean recent = bench.now().isBefore(before.last().plus(WINDOW));
            if (recent && before.failures() >= FREE) {
                return Reply.TOO_MANY;
            }
            if (!recent) {
                attempts.succeeded(origin);
            }
            attempts.failed(origin, bench.now());
            return Reply.REFUSED;
        });
    }

    private void take(SourceParts there, Notice notice) {
        if (stores.sourceShares().remember(notice.id(), bench.now())) {
            stores.sourceShares().findByState(Digest.sha256(notice.state())).ifPresent(share -> {
                follow(there, share, notice);
                stores.sourceShares().save(share);
            });
        }
    }

    private void follow(SourceParts there, SourceShare share, Notice notice) {
        var now = bench.now();
        var state = share.snapshot();
        if (notice.news() == News.DECLINED) {
            share.fail(state.state() == State.WAITING ? SourceFailure.DECLINED : SourceFailure.REVOKED, now);
        } else if (state.state() == State.CONNECTED) {
            share.announce(notice.id(), now);
        } else if (state.state() == State.WAITING && state.round().way() == Way.CODE && !state.isOverdue(now)) {
            var item = state.actionItem();
            var secret = there.open(item, String.valueOf(state.secret()));
            share.answer(there.seal(item, new Answered(secret, null).text()), now);
        }
    }
}
