package crm.contracts.consent;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What may be done with an address (COMM) or with a person's data (PROC) was decided anew.
 *
 * @param permissionId id of the key below
 * @param personId PROC: whose data
 * @param contactPointHash COMM: keyed hash of the normalised address, never the address
 * @param channel COMM: ARAMA, MESAJ, EPOSTA
 * @param recipientType COMM: BIREYSEL, TACIR
 * @param brand COMM: for whom
 * @param purpose PROC: ANALYTICS_INDIVIDUAL, PROFILING, PREDICTION, THIRD_PARTY_SHARING
 * @param action the entry that was recorded: GRANT, REFUSE, WITHDRAW, …
 * @param decision what the fold of all entries of the key says now
 * @param reasons why the decision is as it is
 * @param effectiveAt from when the recorded entry counts
 * @param recordedAt when the ledger took it
 * @param shard which chain of the ledger
 * @param ledgerSeq place in that chain, without gaps
 * @param epoch grows with every change of the decision: the later epoch wins
 */
@Contract(
        type = "crm.consent.permission.changed.v1",
        topic = Topics.PERMISSION,
        summary = "What may be done with an address (COMM) or with a person's data (PROC) was decided anew.")
public record PermissionChanged(
        UUID permissionId,
        PermissionFamily family,
        @Nullable UUID personId,
        @Nullable String contactPointHash,
        @Nullable @Code String channel,
        @Nullable @Code String recipientType,
        @Nullable @Code String brand,
        @Nullable @Code String purpose,
        @Code String action,
        PermissionDecision decision,
        @Code List<String> reasons,
        Instant effectiveAt,
        Instant recordedAt,
        int shard,
        long ledgerSeq,
        long epoch) {}
