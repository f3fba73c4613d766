package crm.marketing.campaign.persistence;

import crm.marketing.campaign.application.CampaignSummary;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.domain.CampaignContent;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.CampaignStatus;
import crm.marketing.campaign.domain.Channel;
import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.Launch;
import crm.marketing.campaign.domain.MessageClass;
import crm.marketing.campaign.domain.MessageTemplate;
import crm.platform.data.document.OwnedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a campaign. */
@Entity
@Table(name = "campaign")
class CampaignEntity extends OwnedRow<Campaign> {

    String name;

    @Enumerated(EnumType.STRING)
    CampaignGoal goal;

    @Enumerated(EnumType.STRING)
    MessageClass messageClass = MessageClass.COMMERCIAL;

    @Enumerated(EnumType.STRING)
    Channel channel = Channel.EPOSTA;

    UUID segmentId;
    String subject;
    String body;
    int capMessages;
    int capDays;

    @Enumerated(EnumType.STRING)
    CampaignStatus status;

    boolean profiled;

    @Nullable
    Long segmentDefinitionVersion;

    @Nullable
    Long members;

    @Nullable
    Long planned;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant endedAt;

    Instant createdAt;

    @Override
    protected void copy(Campaign campaign) {
        var state = campaign.state();
        id = state.id();
        version = state.version();
        copy(state.content());
        copy(state.launch());
        status = state.status();
        startedAt = state.startedAt();
        endedAt = state.endedAt();
        createdAt = state.createdAt();
        updatedAt = state.updatedAt();
    }

    private void copy(CampaignContent content) {
        name = content.name();
        goal = content.goal();
        segmentId = content.segmentId();
        subject = content.message().subject();
        body = content.message().body();
        capMessages = content.cap().messages();
        capDays = content.cap().days();
    }

    /** Null before the start. */
    private void copy(Launch launch) {
        profiled = launch != null && launch.profiled();
        segmentDefinitionVersion = launch == null ? null : launch.definitionVersion();
        members = launch == null ? null : launch.members();
        planned = launch == null ? null : launch.planned();
    }

    @Override
    protected Campaign toDomain() {
        var content = new CampaignContent(
                name, goal, segmentId, new MessageTemplate(subject, body), new FrequencyCap(capMessages, capDays));
        var launch = planned == null ? null : new Launch(profiled, segmentDefinitionVersion, members, planned);
        return Campaign.restore(
                new Campaign.State(id, version, content, status, launch, startedAt, endedAt, createdAt, updatedAt));
    }

    /** Reads neither subject nor body. Of people who were chosen by what they did the campaign itself tells, to whom it may. */
    CampaignSummary summary() {
        return new CampaignSummary(
                id,
                version,
                name,
                goal,
                segmentId,
                status,
                profiled ? null : planned,
                startedAt,
                endedAt,
                createdAt,
                updatedAt);
    }
}
