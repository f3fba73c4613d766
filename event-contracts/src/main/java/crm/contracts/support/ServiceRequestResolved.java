package crm.contracts.support;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A request was solved (K8).
 *
 * @param firstContact the customer had to get in touch once only, and nobody handed the request on; whether
 *     it stays solved is for K8 to wait for
 * @param contactCount contacts of the customer, the opening included
 * @param reopenCount how often it had been reopened before
 * @param transferCount how often it had been handed on until then; absent in events of before
 * @param resolutionCode SOLVED, EXPLAINED, REPLACED, REFUNDED, …
 */
@Contract(
        type = "crm.support.service-request.resolved.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A request was solved (K8).")
public record ServiceRequestResolved(
        UUID requestId,
        UUID customerId,
        ServiceRequestType requestType,
        boolean firstContact,
        int contactCount,
        int reopenCount,
        @Nullable Integer transferCount,
        @Nullable @Code String resolutionCode,
        Instant resolvedAt) {}
