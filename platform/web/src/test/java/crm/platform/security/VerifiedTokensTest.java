package crm.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.testing.TokenShapes;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Object REQUEST = never(RoutingContext.class);

    private Instant now = NOW;
    private int verifications;
    private final VerifiedTokens tokens = new VerifiedTokens(never(HttpAuthenticationMechanism.class), new TestClock());

    @Test
    void aTokenIsVerifiedOnceForAllItsRequests() {
        var first = authenticate("a", expiring(NOW.plusSeconds(60)));
        var second = authenticate("a", expiring(NOW.plusSeconds(60)));

        assertThat(verifications).isOne();
        assertThat(second.getPrincipal()).isSameAs(first.getPrincipal());
        assertThat(second.getRoles()).containsExactly("order:read");
        assertThat((String) second.getAttribute("tenant-id")).isEqualTo("Default");
    }

    @Test
    void anotherTokenIsVerified() {
        authenticate("a", expiring(NOW.plusSeconds(60)));
        authenticate("b", expiring(NOW.plusSeconds(60)));

        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void anExpiredTokenIsVerifiedAgainAndRefused() {
        authenticate("a", expiring(NOW.plusSeconds(10)));
        now = NOW.plusSeconds(10);

        assertThatThrownBy(() -> authenticate("a", this::refused)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void aTokenWithoutExpiryIsNotRemembered() {
        authenticate("a", identity(0));
        authenticate("a", identity(0));

        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsNotRemembered() {
        assertThatThrownBy(() -> authenticate("a", this::refused)).isInstanceOf(AuthenticationFailedException.class);
        authenticate("a", expiring(NOW.plusSeconds(60)));

        assertThat(verifications).isEqualTo(2);
    }

    /** C46: the parser of the library fails in its own way at each text that is no token. */
    @ParameterizedTest
    @MethodSource
    void whateverTheVerifierThrowsIsARefusal(String authorization, Supplier<Uni<SecurityIdentity>> verifier) {
        assertThatThrownBy(() -> verify(authorization, verifier)).isInstanceOf(AuthenticationFailedException.class);
    }

    static Stream<Arguments> whateverTheVerifierThrowsIsARefusal() {
        return TokenShapes.all().stream()
                .flatMap(shape -> Stream.of(
                        Arguments.of(shape, (Supplier<Uni<SecurityIdentity>>) () -> {
                            throw new NoSuchElementException();
                        }),
                        Arguments.of(shape, (Supplier<Uni<SecurityIdentity>>)
                                () -> Uni.createFrom().failure(new IndexOutOfBoundsException()))));
    }

    @Test
    void anOutageBehindTheVerifierIsNotTheBearersFault() {
        assertThatThrownBy(() -> verify("Bearer a.b.c", () -> Uni.createFrom().failure(new ConnectException())))
                .hasRootCauseInstanceOf(ConnectException.class)
                .isNotInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void theRequestDoesNotOutliveItself() {
        authenticate("a", expiring(NOW.plusSeconds(60)));
        var known = authenticate("a", this::refused);

        assertThat(known.getAttributes().values()).doesNotContain(REQUEST);
    }

    private static SecurityIdentity verify(String authorization, Supplier<Uni<SecurityIdentity>> verifier) {
        var request = answering(
                RoutingContext.class, "request", answering(HttpServerRequest.class, "getHeader", authorization));
        return new VerifiedTokens(new Mechanism(verifier), Clock.systemUTC())
                .authenticate(request, answering(IdentityProviderManager.class, "none", null))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private SecurityIdentity authenticate(String token, Supplier<Uni<SecurityIdentity>> verification) {
        return tokens.identity(token, verification).await().atMost(Duration.ofSeconds(5));
    }

    private Uni<SecurityIdentity> refused() {
        verifications++;
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private Supplier<Uni<SecurityIdentity>> expiring(Instant at) {
        return identity(at.getEpochSecond());
    }

    private Supplier<Uni<SecurityIdentity>> identity(long expiry) {
        return () -> {
            verifications++;
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new Token(expiry))
                            .addRole("order:read")
                            .addAttribute("tenant-id", "Default")
                            .addAttribute(RoutingContext.class.getName(), REQUEST)
                            .build());
        };
    }

    private static <T> T never(Class<T> type) {
        return answering(type, "none", null);
    }

    private static <T> T answering(Class<T> type, String only, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(only)) {
                        return answer;
                    }
                    return switch (method.getName()) {
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> 0;
                        case "toString" -> type.getSimpleName();
                        default -> throw new AssertionError(method);
                    };
                }));
    }

    private record Mechanism(Supplier<Uni<SecurityIdentity>> verifier) implements HttpAuthenticationMechanism {

        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
            return verifier.get();
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext request) {
            throw new AssertionError("not asked");
        }
    }

    private record Token(long expiry) implements JsonWebToken {

        @Override
        public String getName() {
            return "sales";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals(Claims.exp.name()) ? (T) (Long) expiry : null;
        }
    }

    private final class TestClock extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
