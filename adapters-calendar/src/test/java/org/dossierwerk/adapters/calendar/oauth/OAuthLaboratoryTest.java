package org.dossierwerk.adapters.calendar.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.leak.Canary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the laboratory is honest: a client others wrote (Nimbus) gets along with it, and is refused what it should be. */
class OAuthLaboratoryTest {

    private static final ClientID CLIENT = new ClientID("office");
    private static final Secret SECRET = new Secret(Canary.in("an office secret of at least thirty-two letters"));
    private static final Scope SCOPE = new Scope("openid", "calendar");

    private final OAuthLaboratory laboratory =
            OAuthLaboratory.start(CLIENT.getValue(), SECRET.getValue(), Clock.systemUTC());
    private final CodeVerifier verifier = new CodeVerifier();

    @AfterEach
    void stop() {
        laboratory.close();
    }

    @Test
    void another_client_gets_leave_refreshes_it_and_takes_it_back() throws Exception {
        var first = tokens(codeGrant(verifier), new ClientSecretBasic(CLIENT, SECRET));
        assertThat(laboratory.holder(first.getAccessToken().getValue())).isPresent();

        var second = tokens(new RefreshTokenGrant(first.getRefreshToken()), new ClientSecretPost(CLIENT, SECRET));
        assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());

        var revoked = new TokenRevocationRequest(laboratory.revocation(), CLIENT, second.getRefreshToken());
        assertThat(revoked.toHTTPRequest().send().getStatusCode()).isEqualTo(200);
        assertThat(laboratory.holder(second.getAccessToken().getValue())).isEmpty();
        assertThat(refused(new RefreshTokenGrant(second.getRefreshToken()))).isEqualTo("invalid_grant");
    }

    @Test
    void its_identity_token_passes_the_checks_of_another_client() throws Exception {
        var response = OIDCTokenResponseParser.parse(request(codeGrant(verifier), new ClientSecretBasic(CLIENT, SECRET))
                .toHTTPRequest()
                .send());
        assertThat(response.indicatesSuccess()).isTrue();
        var identity = ((OIDCTokenResponse) response).getOIDCTokens().getIDToken();
        var claims = new IDTokenValidator(new Issuer("https://laboratory.example"), CLIENT, JWSAlgorithm.HS256, SECRET)
                .validate(identity, null);
        assertThat(claims.getStringClaim("email")).isEqualTo("anna@example.nl");
    }

    @Test
    void a_refresh_token_used_twice_takes_back_everything() throws Exception {
        var first = tokens(codeGrant(verifier), new ClientSecretPost(CLIENT, SECRET));
        var second = tokens(new RefreshTokenGrant(first.getRefreshToken()), new ClientSecretPost(CLIENT, SECRET));
        assertThat(refused(new RefreshTokenGrant(first.getRefreshToken()))).isEqualTo("invalid_grant");
        assertThat(laboratory.holder(second.getAccessToken().getValue())).isEmpty();
        assertThat(refused(new RefreshTokenGrant(second.getRefreshToken()))).isEqualTo("invalid_grant");
        assertThat(laboratory.reuses()).isEqualTo(1);
    }

    @Test
    void who_did_not_ask_for_a_code_cannot_use_it() throws Exception {
        assertThat(refused(codeGrant(new CodeVerifier()))).isEqualTo("invalid_grant");
    }

    @Test
    void an_application_gets_in_by_itself_and_a_stranger_does_not() throws Exception {
        var request = new TokenRequest(
                laboratory.token(),
                new ClientSecretPost(CLIENT, SECRET),
                new ClientCredentialsGrant(),
                new Scope("https://graph.microsoft.com/.default"));
        assertThat(TokenResponse.parse(request.toHTTPRequest().send()).indicatesSuccess())
                .isTrue();

        var stranger = new TokenRequest(
                laboratory.token(),
                new ClientSecretPost(CLIENT, new Secret("wrong")),
                new ClientCredentialsGrant(),
                new Scope("https://graph.microsoft.com/.default"));
        assertThat(TokenResponse.parse(stranger.toHTTPRequest().send())
                        .toErrorResponse()
                        .getErrorObject()
                        .getCode())
                .isEqualTo("invalid_client");
    }

    @Test
    void what_nobody_knows_is_refused_rather_than_left_aside() {
        var answer = new Asking().visit(URI.create(asked(verifier) + "&surprise=1"));
        assertThat(answer).containsEntry("error", "invalid_request").doesNotContainKey("code");
        var plain = new Asking().visit(URI.create(asked(verifier).toString().replace("S256", "plain")));
        assertThat(plain).containsEntry("error", "invalid_request");
    }

    @Test
    @Tag("BEY-14")
    void a_client_or_an_address_that_is_not_known_is_told_so_and_sent_nowhere() throws Exception {
        var asked = asked(verifier).toString();
        for (var wrong : List.of(
                asked.replace("client_id=" + CLIENT.getValue(), "client_id=another"),
                asked.replaceFirst("redirect_uri=[^&]*", "redirect_uri=http%3A%2F%2Foffice.example.nl%2Fback"))) {
            assertThat(wrong).isNotEqualTo(asked);
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(wrong)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    private URI asked(CodeVerifier by) {
        return new AuthorizationRequest.Builder(new ResponseType(ResponseType.Value.CODE), CLIENT)
                .endpointURI(laboratory.authorization())
                .redirectionURI(Asking.REDIRECT)
                .scope(SCOPE)
                .state(new State())
                .codeChallenge(by, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** @param shown to the token endpoint; the code was asked for with the other */
    private AuthorizationGrant codeGrant(CodeVerifier shown) {
        var code = new Asking().visit(asked(verifier)).get("code");
        return new AuthorizationCodeGrant(new AuthorizationCode(code), Asking.REDIRECT, shown);
    }

    private TokenRequest request(AuthorizationGrant grant, ClientAuthentication by) {
        return new TokenRequest.Builder(laboratory.token(), by, grant).build();
    }

    private Tokens tokens(AuthorizationGrant grant, ClientAuthentication by) throws Exception {
        var response = TokenResponse.parse(request(grant, by).toHTTPRequest().send());
        assertThat(response.indicatesSuccess())
                .as(String.valueOf(response.toHTTPResponse().getBody()))
                .isTrue();
        return response.toSuccessResponse().getTokens();
    }

    private String refused(AuthorizationGrant grant) throws Exception {
        return TokenResponse.parse(request(grant, new ClientSecretPost(CLIENT, SECRET))
                        .toHTTPRequest()
                        .send())
                .toErrorResponse()
                .getErrorObject()
                .getCode();
    }
}
