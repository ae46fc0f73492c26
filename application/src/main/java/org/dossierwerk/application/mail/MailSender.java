package org.dossierwerk.application.mail;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.mail.Timeliness.Verdict;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.outbox.Postponed;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.application.port.storage.MailLane.Hold;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Dropped;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailEvent;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Hands waiting messages to whatever carries mail. What a message says is held against the state of the moment first: one
 * that was overtaken stays behind. Handing over happens with no transaction open; a message whose handing over ended
 * unknown goes again under the same Message-ID. Only a letter with a personal link is another message each time: its
 * earlier link is dead by then, and a mailbox that takes the second for a copy of the first would keep the dead one.
 */
final class MailSender implements OutsideReaction {

    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration PAUSE = Duration.ofMinutes(15);

    static final Subscription SUBSCRIPTION = new Subscription("mail.send", Set.of(MailEvent.Queued.class));

    /** @param wasHeld whether all mail goes on once this one was taken */
    private record Leaving(
            OutgoingMail mail, @Nullable DossierId dossier, List<Enclosure> enclosures, boolean wasHeld) {}

    private final Workbench bench;
    private final MailTransport transport;
    private final @Nullable InvitationWriter invitations;
    private final Tokens tokens;
    private final Addresses addresses;
    private final ReturnAddresses returns;
    private final Postmarks postmarks;
    private final @Nullable FileStore files;
    private final EnclosureIntake intake;
    private final Timeliness timeliness;
    private final MailRules rules;

    MailSender(
            Workbench bench,
            MailTransport transport,
            @Nullable InvitationWriter invitations,
            Tokens tokens,
            Addresses addresses,
            ReturnAddresses returns,
            @Nullable FileStore files,
            EnclosureIntake intake,
            Timeliness timeliness,
            MailRules rules) {
        this.bench = bench;
        this.transport = transport;
        this.invitations = invitations;
        this.tokens = tokens;
        this.addresses = addresses;
        this.returns = returns;
        this.postmarks = new Postmarks(bench, tokens, returns);
        this.files = files;
        this.intake = intake;
        this.timeliness = timeliness;
        this.rules = rules;
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        var id = new MailMessageId(delivery.subject());
        var leaving = bench.stores().unitOfWork().call(() -> prepare(id));
        if (leaving.isEmpty()) {
            return () -> {};
        }
        var infected = infected(leaving.get());
        if (infected.isPresent()) {
            return () -> giveUp(delivery, infected.get());
        }
        Handover handover;
        try {
            handover = transport.send(leaving.get().mail());
        } catch (ProviderFailure failure) {
            return failed(delivery, failure);
        }
        return () -> {
            change(id, message -> settle(message, handover.refused()));
            if (leaving.get().wasHeld()) {
                bench.stores().mailLane().release();
            }
        };
    }

    /** The first of its files in which a virus is known by now, and which. */
    private Optional<String> infected(Leaving leaving) {
        for (var enclosure : leaving.enclosures()) {
            var virus = virus(leaving.dossier(), enclosure);
            if (virus.isPresent()) {
                return virus.map(name -> enclosure.name() + ": " + name);
            }
        }
        return Optional.empty();
    }

    /** While nobody can tell it waits, and all other mail goes on. */
    private Optional<String> virus(@Nullable DossierId dossier, Enclosure enclosure) {
        try {
            return intake.virus(dossier, enclosure);
        } catch (RuntimeException nobodyKnows) {
            throw new ProviderFailure(
                    ProviderFailure.Kind.TRY_AGAIN, "Not looked through for viruses: " + enclosure.name(), nobodyKnows);
        }
    }

    private void settle(MailMessage message, List<Handover.Refused> refused) {
        if (refused.isEmpty()) {
            message.sent(bench.now());
        } else {
            var words = refused.stream()
                    .map(one -> one.address().value() + ": " + one.reason())
                    .collect(Collectors.joining("; "));
            message.sentExcept(words, bench.now());
        }
    }

    private Runnable failed(Delivery delivery, ProviderFailure failure) {
        var why = String.valueOf(failure.getMessage());
        switch (failure.kind()) {
            case REJECTED -> {
                return () -> giveUp(delivery, why);
            }
            case UNKNOWN -> {
                return unheard(delivery, failure);
            }
            case RECONNECT -> {
                notTaken(delivery);
                var now = bench.now();
                bench.stores().unitOfWork().run(() -> bench.stores().mailLane().hold(why, now, now.plus(PAUSE)));
                throw new Postponed(why);
            }
            default -> {
                notTaken(delivery);
                throw failure;
            }
        }
    }

    private void notTaken(Delivery delivery) {
        change(new MailMessageId(delivery.subject()), MailMessage::notTaken);
    }

    /**
     * Again after a while, as the same message, until somebody answers: most mailboxes notice a message they have already, and
     * nobody goes without one (RELIABILITY D4, CALENDAR M-5).
     */
    private Runnable unheard(Delivery delivery, ProviderFailure failure) {
        change(new MailMessageId(delivery.subject()), MailMessage::unheard);
        var why = String.valueOf(failure.getMessage());
        if (rules.retriesUnanswered()) {
            throw new ProviderFailure(ProviderFailure.Kind.UNKNOWN, why, PAUSE, failure);
        }
        return () -> giveUp(delivery, why);
    }

    /** Not while the server refuses the office as such, nor while as many have left in an hour as may. */
    @Override
    public boolean isOpen() {
        return bench.stores().unitOfWork().read(() -> {
            var lane = bench.stores().mailLane();
            return !isHeld(lane.held())
                    && (!rules.limits() || lane.leftInTheLastHour(bench.now()) < rules.mostInAnHour());
        });
    }

    private boolean isHeld(Optional<Hold> hold) {
        return hold.filter(held -> held.until().isAfter(bench.now())).isPresent();
    }

    /** A day from the first try on, however long it has waited before; as usual while it never came to a try. */
    @Override
    public Instant patientUntil(Delivery delivery, Duration usual) {
        var since = bench.stores()
                .unitOfWork()
                .read(() -> bench.stores()
                        .mailMessages()
                        .find(new MailMessageId(delivery.subject()))
                        .map(message -> message.snapshot().course().firstTriedAt())
                        .orElse(null));
        return since == null ? delivery.occurredAt().plus(usual) : since.plus(PATIENCE);
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        change(new MailMessageId(delivery.subject()), message -> message.failed(reason, bench.now()));
    }

    private void change(MailMessageId id, Consumer<MailMessage> change) {
        bench.stores()
                .unitOfWork()
                .run(() -> bench.stores()
                        .mailMessages()
                        .find(id)
                        .filter(MailMessage::isWaiting)
                        .ifPresent(message -> {
                            change.accept(message);
                            bench.stores().mailMessages().save(message);
                        }));
    }

    /** What leaves now, if anything still should. */
    private Optional<Leaving> prepare(MailMessageId id) {
        var message = bench.stores().mailMessages().find(id).filter(MailMessage::isWaiting);
        if (message.isEmpty()) {
            return Optional.empty();
        }
        var state = message.get().snapshot();
        var account = account(state);
        var verdict = state.cause().occasion().isPersonal() && account.isEmpty()
                ? Verdict.stay(Dropped.ACCESS_ENDED)
                : timeliness.of(state);
        var letter = verdict.letter();
        if (letter == null) {
            message.get().supersede(Objects.requireNonNull(verdict.dropped()), bench.now());
            bench.stores().mailMessages().save(message.get());
            return Optional.empty();
        }
        var flagged = undeliverable(state);
        if (flagged.isPresent()) {
            message.get().withhold(flagged.get().diagnostic(), bench.now());
            bench.stores().mailMessages().save(message.get());
            return Optional.empty();
        }
        boolean wasHeld = admit();
        message.get().reword(letter);
        message.get().trying(bench.now());
        bench.stores().mailMessages().save(message.get());
        var mail = account.map(to -> withLink(state, to))
                .orElseGet(() -> outgoing(state, letter, MessageIds.of(state, address(state), domain())));
        return Optional.of(new Leaving(mail, state.cause().dossier(), state.enclosures(), wasHeld));
    }

    /** @return whether this one tries if a hold is over */
    private boolean admit() {
        var hold = bench.stores().mailLane().held();
        if (isHeld(hold)) {
            throw new Postponed("All mail is held");
        }
        if (rules.limits() && !bench.stores().mailLane().admit(rules.mostInAnHour(), bench.now())) {
            throw new Postponed("As many have left in this hour as may");
        }
        return hold.isPresent();
    }

    /** What came back from its address, unless somebody wrote it by hand or asked for it. */
    private Optional<Undeliverable> undeliverable(MailMessage.Snapshot message) {
        var cause = message.cause();
        return cause.author() != null || cause.occasion().isPersonal()
                ? Optional.empty()
                : bench.stores().undeliverables().find(address(message));
    }

    private Optional<Account.Snapshot> account(MailMessage.Snapshot message) {
        var account = message.cause().account();
        return account == null
                ? Optional.empty()
                : bench.stores()
                        .accounts()
                        .find(account)
                        .map(Account::snapshot)
                        .filter(found -> found.status() != AccountStatus.BLOCKED);
    }

    private OutgoingMail withLink(MailMessage.Snapshot message, Account.Snapshot account) {
        var purpose = message.cause().occasion() == Occasion.INVITATION
                ? OneTimeLink.Purpose.INVITATION
                : OneTimeLink.Purpose.PASSWORD_RESET;
        var token = tokens.issue(purpose, account.id());
        var letter = AccessMark.replaced(
                message.letter(), addresses.welcome(account.holder().realm(), token));
        return outgoing(message, letter, MessageIds.carrying(token, message, domain()));
    }

    private OutgoingMail outgoing(MailMessage.Snapshot message, Letter letter, String messageId) {
        var office = bench.settings();
        var token = postmarks.stamp(message.id(), messageId).token();
        var mail = new OutgoingMail(
                messageId,
                MessageIds.confirmationBefore(message, address(message), domain()),
                sender(message.cause()),
                message.recipient(),
                message.copies(),
                message.language(),
                letter,
                HtmlPart.of(letter, message.language(), office.name()),
                attachments(message),
                calendar(message),
                message.writtenAt());
        return mail.returningTo(returns.bouncesOf(token), returns.repliesOf(token));
    }

    /** Whoever wrote by hand, on the office's address (MAIL-03); what lets somebody in comes from the office. */
    private Invitation.Mailbox sender(MailMessage.Cause cause) {
        var office = bench.settings();
        var mailbox = Invitation.Mailbox.of(office);
        return Optional.ofNullable(cause.account() == null ? cause.author() : null)
                .flatMap(bench.stores().users()::find)
                .map(user -> user.snapshot().profile().name().full())
                .map(name -> new Invitation.Mailbox(name + " – " + office.name(), mailbox.address()))
                .orElse(mailbox);
    }

    private List<OutgoingMail.Attachment> attachments(MailMessage.Snapshot message) {
        var dossier = message.cause().dossier();
        return message.enclosures().stream()
                .map(file -> new OutgoingMail.Attachment(
                        file.name(), file.mediaType(), file.size(), () -> opened(file.file(), dossier)))
                .toList();
    }

    private InputStream opened(FileId file, @Nullable DossierId dossier) {
        if (files == null) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "There is nothing that keeps files", null);
        }
        return (dossier == null ? files : files.of(dossier)).open(file);
    }

    private static EmailAddress address(MailMessage.Snapshot message) {
        return Objects.requireNonNull(message.recipient().email());
    }

    private String domain() {
        var mailbox = bench.settings().mailbox().value();
        return mailbox.substring(mailbox.indexOf('@') + 1);
    }

    private OutgoingMail.@Nullable CalendarPart calendar(MailMessage.Snapshot message) {
        var invitation = message.invitation();
        return invitation == null || invitations == null
                ? null
                : new OutgoingMail.CalendarPart(
                        invitation.method(), invitations.write(invitation, message.language(), bench.now()));
    }
}
