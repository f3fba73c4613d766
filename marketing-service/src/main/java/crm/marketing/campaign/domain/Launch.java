package crm.marketing.campaign.domain;

/**
 * What a campaign started with.
 *
 * @param profiled its segment looks at individuals, so that their PROFILING permission is needed too
 * @param members of the segment
 * @param planned of those, who were taken over: whom the decisions heard of let us address
 */
public record Launch(boolean profiled, long definitionVersion, long members, long planned) {}
