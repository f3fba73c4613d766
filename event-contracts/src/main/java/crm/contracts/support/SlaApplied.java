package crm.contracts.support;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A clock runs: until dueAt something has to happen; a reopened request gets a new clock.
 *
 * @param metric what has to happen: the first reply or the solution
 * @param targetMinutes working minutes of the calendar
 * @param policyVersion of the policy that the clock keeps until its end
 * @param dueAt moves with every pause
 */
@Contract(
        type = "crm.support.service-request.sla-applied.v1",
        topic = Topics.SERVICE_REQUEST,
        summary = "A clock runs: until dueAt something has to happen; a reopened request gets a new clock.")
public record SlaApplied(
        UUID requestId,
        UUID customerId,
        SlaMetric metric,
        ServicePriority priority,
        int targetMinutes,
        int policyVersion,
        Instant startedAt,
        Instant dueAt) {}
