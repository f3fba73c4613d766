package crm.customer.contactpoint.api;

import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.platform.patch.MergePatch;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON merge patch: a field that is left out stays as it is, none may be null. */
@Schema(examples = "{\"primary\": true}")
public record ChangeContactPointRequest(
        @Size(max = 500) @Schema(examples = "0532 123 45 68") @Nullable
        String value,

        @Schema(
                description =
                        "true makes it the first choice among those of its kind; that gives way only to another one.")
        @Nullable
        Boolean primary) {

    public static EnteredContactPoint after(MergePatch<ChangeContactPointRequest> patch, EnteredContactPoint before) {
        return new EnteredContactPoint(
                before.kind(),
                patch.afterRequired("value", ChangeContactPointRequest::value, before.value()),
                patch.afterRequired("primary", ChangeContactPointRequest::primary, before.primary()));
    }

    @Override
    public String toString() {
        return "ChangeContactPointRequest[***]";
    }
}
