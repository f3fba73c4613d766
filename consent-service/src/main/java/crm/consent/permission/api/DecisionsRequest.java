package crm.consent.permission.api;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.Family;
import crm.consent.permission.domain.RecipientType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(example = """
                {"items":[{"family":"PROC","personId":"0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10","purpose":"ANALYTICS_INDIVIDUAL"},
                          {"family":"COMM","address":"+905321234567","channel":"MESAJ"}]}""")
record DecisionsRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Item> items) {

    /** COMM needs address and channel, PROC needs personId and purpose; an address that cannot be read is denied, not refused. */
    @Schema(name = "PermissionQuestion")
    record Item(
            @NotNull Family family,
            @Size(max = 265) @Nullable String address,
            @Nullable Channel channel,
            @Size(max = 80) @Nullable String brand,
            @Nullable RecipientType recipientType,
            @Nullable UUID personId,

            @Size(max = 80) @Schema(extensions = @Extension(name = "x-vocabulary", value = "purposes")) @Nullable
            String purpose) {}
}
