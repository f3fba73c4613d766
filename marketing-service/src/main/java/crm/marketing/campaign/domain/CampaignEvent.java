package crm.marketing.campaign.domain;

import crm.platform.domain.DomainEvent;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a campaign. */
public sealed interface CampaignEvent extends DomainEvent {

    record Created(Instant at) implements CampaignEvent {}

    record Updated(List<String> changedFields, Instant at) implements CampaignEvent {}

    record Started(long planned, Instant at) implements CampaignEvent {}

    record Paused(Instant at) implements CampaignEvent {}

    record Resumed(Instant at) implements CampaignEvent {}

    record Completed(Outcome outcome, Instant at) implements CampaignEvent {}

    record Cancelled(Instant at) implements CampaignEvent {}
}
