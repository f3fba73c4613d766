package crm.iys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out tokens; whoever asks too often is locked out for an hour, and asking again begins that hour anew (H084). */
final class TokenDesk {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofHours(4);

    private final Settings settings;
    private final Clock clock;
    private final Limits limit;
    private final Map<String, Instant> access = new HashMap<>();
    private final Map<String, Instant> refresh = new HashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private Instant lockedUntil = Instant.MIN;

    TokenDesk(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.limit = new Limits(clock, settings.tokensPerHour(), HOUR);
    }

    synchronized Answer token(JsonNode body) {
        calls.incrementAndGet();
        checkLimit();
        return switch (body.path("grant_type").asText()) {
            case "password" -> byPassword(body);
            case "refresh_token" -> byRefresh(body.path("refresh_token").asText());
            default -> refused("invalid_request", "grant_type is missing or not supported");
        };
    }

    private void checkLimit() {
        if (clock.instant().isBefore(lockedUntil) || !limit.admits()) {
            lockedUntil = clock.instant().plus(HOUR);
            throw new Refused(429, "H084", "Saatlik token sınırı aşıldı", null);
        }
    }

    private Answer byPassword(JsonNode body) {
        var right = settings.username().equals(body.path("username").asText())
                && settings.password().equals(body.path("password").asText());
        return right ? issue() : refused("invalid_grant", "username or password is wrong");
    }

    /** A refresh token is good once. */
    private Answer byRefresh(String token) {
        var until = refresh.remove(token);
        return until != null && clock.instant().isBefore(until)
                ? issue()
                : refused("invalid_grant", "the refresh token is not valid");
    }

    private Answer issue() {
        var accessToken = UUID.randomUUID().toString();
        var refreshToken = UUID.randomUUID().toString();
        access.put(accessToken, clock.instant().plus(ACCESS));
        refresh.put(refreshToken, clock.instant().plus(REFRESH));
        return new Answer(
                200,
                Map.of(
                        "access_token",
                        accessToken,
                        "refresh_token",
                        refreshToken,
                        "expires_in",
                        ACCESS.toSeconds(),
                        "refresh_expires_in",
                        REFRESH.toSeconds(),
                        "token_type",
                        "bearer"));
    }

    private static Answer refused(String error, String description) {
        return new Answer(400, Map.of("error", error, "error_description", description));
    }

    synchronized void check(String authorization) {
        var token = authorization != null && authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
        var until = access.get(token);
        if (until == null || !clock.instant().isBefore(until)) {
            throw new Refused(401, "H351", "Erişim anahtarı geçersiz", null);
        }
    }

    int calls() {
        return calls.get();
    }

    /** As if everybody's two hours were over. */
    synchronized void expireAll() {
        access.clear();
    }

    /** As if too many had been asked for; or as if the hour were over. */
    synchronized void lock(boolean locked) {
        lockedUntil = locked ? clock.instant().plus(HOUR) : Instant.MIN;
    }
}
