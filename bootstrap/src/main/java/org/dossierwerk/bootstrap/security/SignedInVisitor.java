package org.dossierwerk.bootstrap.security;

import java.util.List;
import org.dossierwerk.adapters.web.shared.Visitor;
import org.dossierwerk.domain.access.Realm;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A visitor as the filter chain knows one: by the realm they signed in to, and no more. */
final class SignedInVisitor extends AbstractAuthenticationToken {

    static final String DESK = Realm.DESK.name();
    static final String PORTAL = Realm.PORTAL.name();

    private final transient Visitor visitor;

    SignedInVisitor(Visitor visitor) {
        super(List.of(new SimpleGrantedAuthority(visitor.realm().name())));
        this.visitor = visitor;
        setAuthenticated(true);
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    /** The account's id: names of people do not belong in logs. */
    @Override
    public String getName() {
        return visitor.account().value().toString();
    }
}
