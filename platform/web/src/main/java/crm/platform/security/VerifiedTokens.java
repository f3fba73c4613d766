package crm.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.platform.outage.Outage;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a token once and not at each request of its bearer: checking the signature and reading the claims took a fifth of a
 * service's work on an order.
 *
 * <p>A token is known by its whole text, so one with a changed letter is another one. What is refused is not remembered, and nothing
 * beyond its expiry. A withdrawn signing key is believed for {@link #REMEMBERED} more.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {

    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 1_000;
    private static final String BEARER = "Bearer ";

    private final HttpAuthenticationMechanism verifier;
    private final Clock clock;
    private final Cache<String, SecurityIdentity> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    @Inject
    VerifiedTokens(OidcAuthenticationMechanism verifier, Clock clock) {
        this((HttpAuthenticationMechanism) verifier, clock);
    }

    VerifiedTokens(HttpAuthenticationMechanism verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var authorization = request.request().getHeader("Authorization");
        return authorization != null && authorization.startsWith(BEARER)
                ? identity(authorization.substring(BEARER.length()), () -> verified(request, providers))
                : verified(request, providers);
    }

    /**
     * The verifier's parser throws what it likes at a header that is no token, as NoSuchElementException at a lone dot: all of it is a
     * refusal. Only that something behind it does not answer is not the bearer's fault.
     */
    private Uni<SecurityIdentity> verified(RoutingContext request, IdentityProviderManager providers) {
        return Uni.createFrom()
                .deferred(() -> verifier.authenticate(request, providers))
                .onFailure(failure -> !isOfTheSignIn(failure) && !Outage.isBehind(failure))
                .transform(AuthenticationFailedException::new);
    }

    /** Refusals as they shall be; and a browser's way to the identity provider and back, which the framework tells by exceptions. */
    private static boolean isOfTheSignIn(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationRedirectException
                || failure instanceof AuthenticationCompletionException;
    }

    Uni<SecurityIdentity> identity(String token, Supplier<Uni<SecurityIdentity>> verification) {
        var known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(expiry(known).orElse(Instant.MIN))) {
            return Uni.createFrom().item(known);
        }
        return verification.get().invoke(identity -> remember(token, identity));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return verifier.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifier.getCredentialTypes();
    }

    private void remember(String token, @Nullable SecurityIdentity identity) {
        if (identity != null && expiry(identity).isPresent()) {
            verified.put(token, withoutRequest(identity));
        }
    }

    private static Optional<Instant> expiry(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Optional.of(Instant.ofEpochSecond(token.getExpirationTime()))
                : Optional.empty();
    }

    /** The framework leaves the request among the attributes, which must not outlive it here. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }
}
