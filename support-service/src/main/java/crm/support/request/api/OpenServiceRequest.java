package crm.support.request.api;

import crm.platform.json.SeveralLines;
import crm.support.request.application.OpenRequest;
import crm.support.request.domain.Code;
import crm.support.request.domain.RequestChannel;
import crm.support.request.domain.RequestHead;
import crm.support.request.domain.RequestSource;
import crm.support.request.domain.RequestType;
import crm.support.sla.domain.Priority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants.
 *
 * @param source absent: told to us
 * @param priority absent: NORMAL
 * @param assigneeUserId absent: nobody yet, or the caller when it is a complaint
 */
@Schema(examples = """
    {"type": "COMPLAINT", "customerId": "019a1b2c-0000-7000-8000-000000000001", "channel": "CALL",
     "priority": "HIGH", "topicCode": "DELIVERY", "subject": "The parcel has not come"}\
    """)
record OpenServiceRequest(
        @NotNull RequestType type,
        @NotNull UUID customerId,
        @Nullable UUID assetId,
        @Nullable UUID productId,
        @Nullable UUID orderId,
        @NotNull RequestChannel channel,
        @Nullable RequestSource source,
        @Nullable Priority priority,

        @Pattern(regexp = RequestBodies.CODE)
        @Schema(extensions = @Extension(name = "x-vocabulary", value = "request-topics"))
        @Nullable
        String topicCode,

        @NotBlank @Size(max = 200) @Pattern(regexp = RequestBodies.TEXT)
        String subject,

        @SeveralLines @Size(max = 10_000) @Pattern(regexp = RequestBodies.TEXT) @Nullable
        String description,

        @Nullable UUID assigneeUserId) {

    OpenRequest.Command toCommand() {
        return new OpenRequest.Command(
                type,
                customerId,
                new RequestHead.About(assetId, productId, orderId),
                channel,
                source == null ? RequestSource.OWN : source,
                priority == null ? Priority.NORMAL : priority,
                Code.ofNullable(topicCode),
                subject,
                description,
                assigneeUserId);
    }
}
