package crm.gateway.keys;

import crm.gateway.limit.AddressRange;
import crm.platform.security.Caller;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientRepresentation;

/** A key as Keycloak keeps it: a client with an account of its own, and what is ours in the client's attributes. */
record KeyClient(ClientRepresentation client) {

    static final String PREFIX = "key-";

    private static final String EXPIRES_AT = "crm.expires-at";
    private static final String ADDRESSES = "crm.allowed-addresses";
    private static final String CREATED_AT = "crm.created-at";
    private static final String CREATED_BY = "crm.created-by";
    private static final String REVOKED_AT = "crm.revoked-at";
    private static final String ACCOUNT = "crm.account";

    /** Kept by Keycloak itself, in seconds by its own clock, as the times in tokens are. */
    private static final String SECRET_SINCE = "client.secret.creation.time";

    static KeyClient made(UUID id, ApiKeyRequests.NewKey wanted, Caller by, Instant now) {
        var client = new ClientRepresentation();
        client.setClientId(PREFIX + id);
        client.setName(wanted.name().strip());
        client.setDescription("API key; kept by the gateway");
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setPublicClient(false);
        client.setClientAuthenticatorType("client-secret");
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(true);
        client.setFullScopeAllowed(true);
        client.setAttributes(new HashMap<>(Map.of(
                EXPIRES_AT, wanted.expiresAt().toString(),
                ADDRESSES, String.join(",", wanted.addresses()),
                CREATED_AT, now.toString(),
                CREATED_BY, by.userId().toString())));
        return new KeyClient(client);
    }

    /** Empty for a client that is no key of ours, whatever it is called. */
    static Optional<UUID> idOf(@Nullable String clientId) {
        if (clientId == null || !clientId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(clientId.substring(PREFIX.length())));
        } catch (IllegalArgumentException somebodyElses) {
            return Optional.empty();
        }
    }

    UUID id() {
        return idOf(client.getClientId()).orElseThrow();
    }

    boolean isRevoked() {
        return !Boolean.TRUE.equals(client.isEnabled())
                || attribute(REVOKED_AT, Function.identity()).isPresent();
    }

    @Nullable
    UUID account() {
        return attribute(ACCOUNT, UUID::fromString).orElse(null);
    }

    void belongsTo(String account) {
        client.getAttributes().put(ACCOUNT, account);
    }

    void revoke(Instant now) {
        client.setEnabled(false);
        client.getAttributes().put(REVOKED_AT, now.toString());
    }

    /** Without an end it has ended: somebody else made it. */
    Instant expiresAt() {
        return moment(EXPIRES_AT).orElse(Instant.EPOCH);
    }

    /** Where another hand has written what is no address, the key is good from nowhere. */
    KeyState state() {
        try {
            var allowed = addresses().stream().map(AddressRange::of).toList();
            return new KeyState(account(), expiresAt(), allowed, isRevoked(), secretSince());
        } catch (IllegalArgumentException unreadable) {
            return new KeyState(account(), expiresAt(), List.of(), true, secretSince());
        }
    }

    /** @param roles of its account */
    ApiKey shown(List<String> roles, Instant now) {
        return new ApiKey(
                id(),
                client.getName() == null ? "" : client.getName(),
                status(now),
                roles,
                expiresAt(),
                addresses(),
                account(),
                moment(CREATED_AT).orElse(null),
                attribute(CREATED_BY, UUID::fromString).orElse(null),
                attribute(SECRET_SINCE, KeyClient::second).orElse(null),
                moment(REVOKED_AT).orElse(null));
    }

    private ApiKeyStatus status(Instant now) {
        if (isRevoked()) {
            return ApiKeyStatus.REVOKED;
        }
        return now.isBefore(expiresAt()) ? ApiKeyStatus.ACTIVE : ApiKeyStatus.EXPIRED;
    }

    private List<String> addresses() {
        return attribute(ADDRESSES, list -> List.of(list.split(",", -1))).orElse(List.of());
    }

    private Instant secretSince() {
        return attribute(SECRET_SINCE, KeyClient::second).orElse(Instant.EPOCH);
    }

    private static Instant second(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private Optional<Instant> moment(String name) {
        return attribute(name, Instant::parse);
    }

    /** Empty also for what cannot be read: another hand has written it. */
    private <T> Optional<T> attribute(String name, Function<String, T> read) {
        try {
            return Optional.ofNullable(client.getAttributes())
                    .map(attributes -> attributes.get(name))
                    .filter(value -> !value.isEmpty())
                    .map(read);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
