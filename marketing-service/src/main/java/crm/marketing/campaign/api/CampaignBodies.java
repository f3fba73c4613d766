package crm.marketing.campaign.api;

import crm.marketing.campaign.domain.CampaignContent;
import crm.marketing.campaign.domain.CampaignGoal;
import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.MessageTemplate;
import crm.platform.json.SeveralLines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the operations on campaigns take. */
final class CampaignBodies {

    /** One line, no control character: a line break in a subject would begin another header. */
    static final String LINE = "^[^\\x00-\\x1F\\x7F\\u0085\\u2028\\u2029]*$";

    private static final FrequencyCap USUAL = new FrequencyCap(4, 30);

    private CampaignBodies() {}

    @Schema(name = "FrequencyCap")
    record Cap(
            @Min(1) @Max(365) int messages,
            @Min(1) @Max(365) int days) {

        FrequencyCap toDomain() {
            return new FrequencyCap(messages, days);
        }

        static Cap of(FrequencyCap cap) {
            return new Cap(cap.messages(), cap.days());
        }
    }

    /**
     * @param body plain text, paragraphs between empty lines; {address}, {tradeName}, {contact} and {refusalUrl} are filled in. Who
     *     speaks, and how to refuse, is added to every message
     * @param frequencyCap absent: 4 messages in 30 days
     */
    @Schema(name = "PlanCampaign", examples = """
        {"name": "Autumn", "goal": "WIN_BACK", "segmentId": "019a1b2c-0000-7000-8000-000000000001",
         "subject": "We miss you", "body": "Ten percent for you this week.", "frequencyCap": {"messages": 2, "days": 30}}\
        """)
    record Plan(
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE)
            String name,

            @NotNull CampaignGoal goal,
            @NotNull UUID segmentId,

            @NotBlank @Size(max = 150) @Pattern(regexp = LINE)
            String subject,

            @SeveralLines @NotBlank @Size(max = 20_000) String body,
            @Valid @Nullable Cap frequencyCap) {

        CampaignContent toContent() {
            return new CampaignContent(
                    name,
                    goal,
                    segmentId,
                    new MessageTemplate(subject, body),
                    frequencyCap == null ? USUAL : frequencyCap.toDomain());
        }
    }

    /** Absent fields stay as they are. */
    @Schema(name = "ChangeCampaign", examples = "{\"subject\": \"Only until Sunday\"}")
    record Change(
            @Size(min = 1, max = 200) @Pattern(regexp = LINE) @Nullable
            String name,

            @Nullable CampaignGoal goal,
            @Nullable UUID segmentId,

            @Size(min = 1, max = 150) @Pattern(regexp = LINE) @Nullable
            String subject,

            @SeveralLines @Size(min = 1, max = 20_000) @Nullable
            String body,

            @Valid @Nullable Cap frequencyCap) {

        CampaignContent of(CampaignContent before) {
            return new CampaignContent(
                    name == null ? before.name() : name,
                    goal == null ? before.goal() : goal,
                    segmentId == null ? before.segmentId() : segmentId,
                    new MessageTemplate(
                            subject == null ? before.message().subject() : subject,
                            body == null ? before.message().body() : body),
                    frequencyCap == null ? before.cap() : frequencyCap.toDomain());
        }
    }
}
