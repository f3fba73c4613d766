package crm.customer.contactpoint.api;

import crm.customer.contactpoint.application.EnteredContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact point as it is typed; the answer shows how it was understood. */
@Schema(examples = "{\"kind\": \"PHONE\", \"value\": \"0532 123 45 67\"}")
public record ContactPointRequest(
        @NotNull ContactPointKind kind,

        @NotBlank @Size(max = 500) @Schema(examples = "0532 123 45 67")
        String value,

        @Schema(description = "First choice among those of its kind; the first one is so by itself.") @Nullable
        Boolean primary) {

    public EnteredContactPoint toEntered() {
        return new EnteredContactPoint(kind, value, Boolean.TRUE.equals(primary));
    }

    public static List<EnteredContactPoint> toEntered(@Nullable List<ContactPointRequest> requests) {
        return requests == null
                ? List.of()
                : requests.stream().map(ContactPointRequest::toEntered).toList();
    }

    @Override
    public String toString() {
        return "ContactPointRequest[" + kind + ", ***]";
    }
}
