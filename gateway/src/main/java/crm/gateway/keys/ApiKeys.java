package crm.gateway.keys;

import crm.gateway.directory.Grants;
import crm.gateway.limit.AddressRange;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import crm.platform.identity.Ids;
import crm.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Makes, rotates and revokes keys. Nobody gets by a key what he may not hand on: neither by making one nor by a new secret for one
 * that is there. Blocks.
 */
@ApplicationScoped
class ApiKeys {

    private static final Duration A_SECOND = Duration.ofMillis(1_050);

    private final KeyClients clients;
    private final KnownKeys known;
    private final KeyTokens tokens;
    private final Grants grants;
    private final Ids ids;
    private final Clock clock;

    ApiKeys(KeyClients clients, KnownKeys known, KeyTokens tokens, Grants grants, Ids ids, Clock clock) {
        this.clients = clients;
        this.known = known;
        this.tokens = tokens;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
    }

    /** The newest first. */
    List<ApiKey> list() {
        return clients.all().stream()
                .map(this::shown)
                .sorted(Comparator.comparing(ApiKey::id).reversed())
                .toList();
    }

    ApiKey get(UUID id) {
        return shown(require(id));
    }

    IssuedApiKey make(Caller caller, ApiKeyRequests.NewKey wanted) {
        var now = clock.instant();
        requireEnd(wanted.expiresAt(), now);
        wanted.addresses().forEach(ApiKeys::requireAddress);
        var roles = wanted.roles().stream().distinct().toList();
        grants.check(caller, roles, "roles");
        var key = KeyClient.made(ids.next(), wanted, caller, now);
        clients.create(key, roles);
        return issued(key.id());
    }

    /** One after the other, so that of two new secrets the second is the one that counts for both. */
    synchronized IssuedApiKey rotate(Caller caller, UUID id) {
        var key = requireUsable(id);
        grants.check(caller, securityRoles(key), "roles");
        return issued(id);
    }

    synchronized ApiKey revoke(UUID id) {
        var key = require(id);
        requireNotRevoked(key);
        clients.end(key, ended -> ended.revoke(clock.instant()));
        return shown(relearnt(id));
    }

    private IssuedApiKey issued(UUID id) {
        var secret = clients.newSecret(require(id));
        var shown = shown(relearnt(id));
        awaitTheNextSecond();
        return new IssuedApiKey(shown, new PresentedKey(id, secret).text());
    }

    private KeyClient relearnt(UUID id) {
        var key = require(id);
        known.learn(key);
        tokens.forget(id);
        return key;
    }

    /**
     * Tokens tell the second of their issue and no more. What was issued in the second of the new secret may be of the one before and is
     * refused; whoever is told the new one comes later.
     */
    private static void awaitTheNextSecond() {
        try {
            Thread.sleep(A_SECOND.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private ApiKey shown(KeyClient key) {
        return key.shown(key.isRevoked() ? List.of() : securityRoles(key), clock.instant());
    }

    private List<String> securityRoles(KeyClient key) {
        return clients.roles(key).stream().filter(grants::isSecurityRole).toList();
    }

    private KeyClient require(UUID id) {
        return clients.find(id).orElseThrow(() -> new NotFound("api-key", id));
    }

    private KeyClient requireUsable(UUID id) {
        var key = require(id);
        requireNotRevoked(key);
        if (!clock.instant().isBefore(key.expiresAt())) {
            throw new RuleViolation("api-key.expired", "The API key has expired; make a new one.");
        }
        return key;
    }

    private static void requireNotRevoked(KeyClient key) {
        if (key.isRevoked()) {
            throw new RuleViolation("api-key.revoked", "The API key has been revoked, which is for good.");
        }
    }

    private static void requireEnd(Instant end, Instant now) {
        var latest = now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        if (!end.isAfter(now) || end.isAfter(latest)) {
            throw InvalidInput.of(
                    "expiresAt", "api-key.end-not-possible", "An API key ends in the future, and within a year.");
        }
    }

    private static void requireAddress(String text) {
        try {
            AddressRange.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw InvalidInput.of(
                    "allowedAddresses",
                    "api-key.address-unreadable",
                    "An address or a range of them, as 203.0.113.7 or 203.0.113.0/24.");
        }
    }
}
