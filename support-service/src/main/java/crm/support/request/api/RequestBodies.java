package crm.support.request.api;

import crm.platform.json.SeveralLines;
import crm.support.request.domain.Code;
import crm.support.request.domain.Resolution;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the verbs of a request take. */
final class RequestBodies {

    static final String CODE = "^[A-Z][A-Z0-9_]{0,39}$";
    /** No control characters but tabs and line breaks. */
    static final String TEXT = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*$";

    private RequestBodies() {}

    @Schema(name = "AssignServiceRequest", examples = "{\"assigneeUserId\": \"019a1b2c-0000-7000-8000-00000000000a\"}")
    record Assign(@NotNull UUID assigneeUserId) {}

    /** @param text what was said; it is kept here and nowhere else */
    @Schema(name = "ServiceRequestText", examples = "{\"text\": \"Which address shall we send it to?\"}")
    record Text(
            @SeveralLines @NotBlank @Size(max = 10_000) @Pattern(regexp = TEXT)
            String text) {}

    /** @param reason a code, never free text; SPAM needs no answer */
    @Schema(name = "RejectServiceRequest", examples = "{\"reason\": \"SPAM\"}")
    record Reject(
            @NotNull
            @Pattern(regexp = CODE)
            @Schema(extensions = @Extension(name = "x-vocabulary", value = "rejection-reasons"))
            String reason) {}

    /**
     * @param faultAccepted it was our fault; a complaint then needs an apology
     * @param text what the customer was told
     */
    @Schema(
            name = "ResolveServiceRequest",
            examples =
                    "{\"code\": \"REPLACED\", \"text\": \"We are sorry; a new one is on its way.\", \"faultAccepted\":"
                            + " true, \"apologised\": true}")
    record Resolve(
            @NotNull
            @Pattern(regexp = CODE)
            @Schema(extensions = @Extension(name = "x-vocabulary", value = "resolution-codes"))
            String code,

            @SeveralLines @NotBlank @Size(max = 10_000) @Pattern(regexp = TEXT)
            String text,

            boolean faultAccepted,
            boolean apologised) {

        Resolution toDomain() {
            return new Resolution(new Code(code), text, faultAccepted, apologised);
        }
    }
}
