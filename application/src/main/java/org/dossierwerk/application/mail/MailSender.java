package org.dossierwerk.application.mail;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountStatus;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
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
 * unknown goes once more under the same Message-ID. Only a letter with a personal link is another message each time: its
 * earlier link is dead by then, and a mailbox that takes the second for a copy of the first would keep the dead one.
 */
final class MailSender implements OutsideReaction {

    static final Subscription SUBSCRIPTION = new Subscription("mail.send", Set.of(MailEvent.Queued.class));

    private final Workbench bench;
    private final MailTransport transport;
    private final @Nullable InvitationWriter invitations;
    private final Tokens tokens;
    private final Addresses addresses;
    private final ReturnAddresses returns;
    private final Postmarks postmarks;
    private final @Nullable FileStore files;
    private final Timeliness timeliness;

    MailSender(
            Workbench bench,
            MailTransport transport,
            @Nullable InvitationWriter invitations,
            Tokens tokens,
            Addresses addresses,
            ReturnAddresses returns,
            @Nullable FileStore files,
            ReminderLetters reminders) {
        this.bench = bench;
        this.transport = transport;
        this.invitations = invitations;
        this.tokens = tokens;
        this.addresses = addresses;
        this.returns = returns;
        this.postmarks = new Postmarks(bench, tokens, returns);
        this.files = files;
        this.timeliness = new Timeliness(bench.stores(), reminders);
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        var id = new MailMessageId(delivery.subject());
        var mail = bench.stores().unitOfWork().call(() -> prepare(id));
        if (mail.isEmpty()) {
            return () -> {};
        }
        try {
            transport.send(mail.get());
        } catch (ProviderFailure failure) {
            if (failure.kind() != ProviderFailure.Kind.REJECTED) {
                throw failure;
            }
            return () -> giveUp(delivery, String.valueOf(failure.getMessage()));
        }
        return () -> change(id, message -> message.sent(bench.now()));
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
    private Optional<OutgoingMail> prepare(MailMessageId id) {
        var message = bench.stores().mailMessages().find(id).filter(MailMessage::isWaiting);
        if (message.isEmpty()) {
            return Optional.empty();
        }
        var state = message.get().snapshot();
        var account = account(state);
        var letter = timeliness.letterOf(state);
        if (letter.isEmpty() || AccessMark.isPersonal(state.cause().occasion()) && account.isEmpty()) {
            message.get().supersede(bench.now());
            bench.stores().mailMessages().save(message.get());
            return Optional.empty();
        }
        var flagged = undeliverable(state);
        if (flagged.isPresent()) {
            message.get().withhold(flagged.get().diagnostic(), bench.now());
            bench.stores().mailMessages().save(message.get());
            return Optional.empty();
        }
        message.get().reword(letter.get());
        bench.stores().mailMessages().save(message.get());
        return Optional.of(account.map(to -> withLink(state, to))
                .orElseGet(() -> outgoing(state, letter.get(), MessageIds.of(state, address(state), domain()))));
    }

    /** What came back from its address, unless somebody wrote it by hand or asked for it. */
    private Optional<Undeliverable> undeliverable(MailMessage.Snapshot message) {
        var cause = message.cause();
        return cause.author() != null || AccessMark.isPersonal(cause.occasion())
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
