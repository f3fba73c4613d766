package crm.gateway.keys;

import crm.gateway.limit.AddressRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a key at each request.
 *
 * @param account the subject of its tokens; null when it was never finished
 * @param allowed from where it may be used; empty: from everywhere
 * @param secretSince the second in which the secret became the one that it is; tokens of then and of before were got with another one
 */
record KeyState(
        @Nullable UUID account, Instant expiresAt, List<AddressRange> allowed, boolean revoked, Instant secretSince) {

    /**
     * Fails when the key is not good for this request.
     *
     * @param address of the client
     * @param issuedAt of the token that the key was changed for
     */
    void check(Instant now, String address, Instant issuedAt) {
        if (revoked || !issuedAt.isAfter(secretSince)) {
            throw KeyRefusals.unknown();
        }
        if (!now.isBefore(expiresAt)) {
            throw KeyRefusals.expired();
        }
        if (!allows(address)) {
            throw KeyRefusals.wrongAddress();
        }
    }

    boolean hasEnded(Instant now) {
        return revoked || !now.isBefore(expiresAt);
    }

    private boolean allows(String address) {
        return allowed.isEmpty()
                || AddressRange.bytes(address)
                        .filter(bytes -> allowed.stream().anyMatch(range -> range.contains(bytes)))
                        .isPresent();
    }
}
