package crm.gateway.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A program's way in. Its secret is not here: it is told once, by {@link IssuedApiKey}.
 *
 * @param roles security roles, in order of the alphabet; a revoked key has none
 * @param allowedAddresses from where it may be used; empty: from everywhere
 * @param accountId whom events, records and the audit trail name when the key has acted
 * @param secretSince when it was made or, after that, rotated
 */
@Schema(
        name = "ApiKey",
        examples = "{\"id\": \"019a1b2c-0000-7000-8000-0000000000a1\", \"name\": \"Web shop\", \"status\": \"ACTIVE\","
                + " \"roles\": [\"analyst\"], \"expiresAt\": \"2027-06-30T00:00:00Z\", \"allowedAddresses\":"
                + " [\"203.0.113.0/24\"], \"accountId\": \"019a1b2c-0000-7000-8000-0000000000a2\", \"createdAt\":"
                + " \"2026-11-20T09:30:00Z\", \"createdBy\": \"019a1b2c-0000-7000-8000-000000000003\","
                + " \"secretSince\": \"2026-11-20T09:30:00Z\"}")
record ApiKey(
        UUID id,
        String name,
        ApiKeyStatus status,
        List<String> roles,
        Instant expiresAt,
        List<String> allowedAddresses,
        @Nullable UUID accountId,
        @Nullable Instant createdAt,
        @Nullable UUID createdBy,
        @Nullable Instant secretSince,
        @Nullable Instant revokedAt) {}
