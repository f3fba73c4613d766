package crm.marketing.dispatch.domain;

import java.util.UUID;

/** An event with the dispatch that it is about, and its place in that dispatch's history. */
public record Happened(UUID dispatchId, UUID campaignId, UUID customerId, long version, DispatchEvent event) {}
