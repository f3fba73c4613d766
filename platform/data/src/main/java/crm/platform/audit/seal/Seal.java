package crm.platform.audit.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A run of rows of the audit trail, by (transaction, id), with the hash of each.
 *
 * @param number from 1 without a hole
 * @param lastTransaction with {@code lastId} the position of the last row
 * @param rowHashes 64 hexadecimal digits for each of {@code rowIds}
 * @param prevHash of the seal before
 */
record Seal(
        long number,
        Instant sealedAt,
        long lastTransaction,
        UUID lastId,
        int rowCount,
        List<UUID> rowIds,
        String rowHashes,
        String prevHash,
        String sealHash) {

    static final String GENESIS = "0".repeat(Sha256.DIGITS);

    private static final long SEARCHED_NUMBERS = 1_000;

    boolean isSelfConsistent() {
        return isConsistentAs(number) && rowIds.size() == rowCount && rowHashes.length() == rowCount * Sha256.DIGITS;
    }

    /** Its hash is right for another number: it was moved. */
    boolean wasWrittenElsewhere() {
        for (long distance = 1; distance <= SEARCHED_NUMBERS; distance++) {
            if (isConsistentAs(number + distance) || number > distance && isConsistentAs(number - distance)) {
                return true;
            }
        }
        return false;
    }

    /** By the rows' ids. */
    Map<UUID, String> hashes() {
        var hashes = new HashMap<UUID, String>();
        for (int place = 0; place < rowIds.size() && (place + 1) * Sha256.DIGITS <= rowHashes.length(); place++) {
            hashes.put(rowIds.get(place), rowHashes.substring(place * Sha256.DIGITS, (place + 1) * Sha256.DIGITS));
        }
        return hashes;
    }

    private boolean isConsistentAs(long someNumber) {
        return sealHash.equals(Sha256.of(text(someNumber).getBytes(StandardCharsets.UTF_8)));
    }

    private String text(long someNumber) {
        return someNumber + "\n" + Micros.of(sealedAt) + "\n" + lastTransaction + "\n" + lastId + "\n" + rowCount + "\n"
                + prevHash + "\n" + rowIds.stream().map(UUID::toString).collect(Collectors.joining(",")) + "\n"
                + rowHashes + "\n";
    }
}
