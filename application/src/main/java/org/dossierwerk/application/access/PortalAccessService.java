package org.dossierwerk.application.access;

import java.util.Map;
import java.util.stream.IntStream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.mail.AccessLetters.Addressee;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.party.PartyRefusal;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Text;

final class PortalAccessService implements PortalAccess {

    private static final int LONGEST_USER_NAME = 254;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final AccessLetters letters;
    private final Audit audit;
    private final OpenedPortals portals;

    PortalAccessService(Workbench bench, Gate gate, AccessLetters letters, Audit audit, OpenedPortals portals) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.letters = letters;
        this.audit = audit;
        this.portals = portals;
    }

    @Override
    public void invite(DossierId id, ApplicantId applicant) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var dossier = gate.dossier(me, id).snapshot();
            var card = stores.parties()
                    .find(person(dossier, applicant))
                    .map(Party::snapshot)
                    .orElseThrow(PartyRefusal.NotFound::new);
            var email = card.contact().email();
            if (email == null || !(card.identity() instanceof Party.Person person)) {
                throw new AccessRefusal.NoAddress();
            }
            var account = accountOf(card.id(), email);
            account.unblock();
            stores.accounts().save(account);
            letters.write(
                    Occasion.INVITATION,
                    account.snapshot(),
                    Addressee.client(person, card.contact(), dossier.manner(), id, me.id()));
            note("portal.invited", id, card.id());
        });
    }

    private Account accountOf(PartyId person, EmailAddress email) {
        var holder = new AccountHolder.Client(person);
        return stores.accounts()
                .findByHolder(holder)
                .orElseGet(() -> Account.invite(
                        new AccountId(bench.nextId()), holder, freeUserName(email.value()), bench.now()));
    }

    /** The e-mail address, or the nearest to it when a partner already uses that (reading 72). */
    private String freeUserName(String email) {
        int at = email.indexOf('@');
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? email : email.substring(0, at) + "-" + i + email.substring(at))
                .filter(name ->
                        stores.accounts().findByUserName(Realm.PORTAL, name).isEmpty())
                .findFirst()
                .orElseThrow(AccessRefusal.UserNameTaken::new);
    }

    @Override
    public void block(DossierId id, ApplicantId applicant) {
        stores.unitOfWork().run(() -> {
            var person = person(gate.dossier(gate.enterToWork(), id).snapshot(), applicant);
            var account = find(person);
            account.block(bench.now());
            stores.accounts().save(account);
            stores.oneTimeLinks().revoke(account.snapshot().id());
            note("portal.blocked", id, person);
        });
    }

    @Override
    public void rename(DossierId id, ApplicantId applicant, String userName) {
        stores.unitOfWork().run(() -> {
            var person = person(gate.dossier(gate.enterToWork(), id).snapshot(), applicant);
            var account = find(person);
            var wanted = Text.required(
                    "userName", Text.identifier("userName", userName, LONGEST_USER_NAME), LONGEST_USER_NAME);
            stores.accounts()
                    .findByUserName(Realm.PORTAL, wanted)
                    .filter(other ->
                            !other.snapshot().id().equals(account.snapshot().id()))
                    .ifPresent(other -> {
                        throw new AccessRefusal.UserNameTaken();
                    });
            account.rename(wanted);
            stores.accounts().save(account);
            note("portal.renamed", id, person);
        });
    }

    @Override
    public Portal asClient(DossierId id, ApplicantId applicant) {
        return stores.unitOfWork().call(() -> {
            var me = gate.enterToWork();
            var person = person(gate.dossier(me, id).snapshot(), applicant);
            note("portal.viewed-as-client", id, person);
            return portals.of(person, dossier -> me.mayKnow(dossier.handling()));
        });
    }

    private Account find(PartyId person) {
        return stores.accounts()
                .findByHolder(new AccountHolder.Client(person))
                .orElseThrow(AccessRefusal.NotFound::new);
    }

    private static PartyId person(Dossier.Snapshot dossier, ApplicantId applicant) {
        return dossier.client().applicants().stream()
                .filter(found -> found.id().equals(applicant))
                .map(Applicant::person)
                .findFirst()
                .orElseThrow(AccessRefusal.NotFound::new);
    }

    private void note(String action, DossierId dossier, PartyId person) {
        var name = stores.parties()
                .find(person)
                .map(card -> card.snapshot().identity().displayName())
                .orElse("");
        audit.note(action, dossier, person.value(), Map.of("name", name), bench.now());
    }
}
