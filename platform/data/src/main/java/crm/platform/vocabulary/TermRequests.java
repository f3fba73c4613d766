package crm.platform.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the operations on vocabularies take. */
public final class TermRequests {

    private static final int LAST = 10_000;

    private TermRequests() {}

    /** @param position behind all others when left out */
    @Schema(
            name = "NewTerm",
            examples =
                    "{\"code\": \"DELIVERY_TIME\", \"names\": {\"tr\": \"Teslim süresi\", \"en\": \"Time of delivery\"}}")
    public record Add(
            @NotNull @Pattern(regexp = "^" + Term.CODE + "$")
            String code,

            @NotNull @Valid TermView.Names names,
            @Min(0) @Max(LAST) @Nullable Integer position) {}

    /** JSON merge patch: what is left out stays as it is. */
    @Schema(name = "ChangeTerm", examples = "{\"names\": {\"tr\": \"Fiyat yüksek\", \"en\": \"Too expensive\"}}")
    public record Change(
            @Valid TermView.@Nullable Names names,
            @Min(0) @Max(LAST) @Nullable Integer position) {}
}
