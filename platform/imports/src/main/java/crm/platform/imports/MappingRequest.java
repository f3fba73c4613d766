package crm.platform.imports;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param columns from headers of the file to column names of the kind; headers that are left out are not imported
 * @param translations by header, from what its cells say to what the kind calls it
 * @param splits by header, the two columns that its cells go to by their form
 */
@Schema(name = "ImportMapping", requiredProperties = "columns")
public record MappingRequest(
        @NotEmpty
        @Size(max = 200)
        @Schema(minProperties = 1, maxProperties = 200, example = "{\"Müşteri No\": \"externalId\", \"Tür\": \"type\"}")
        Map<String, String> columns,

        @Size(max = 200)
        @Schema(
                maxProperties = 200,
                description =
                        "By header: what its cells, without the white space around them, are called by the kind, at most 1,000 in"
                                + " all; to nothing: the cell is empty. Other cells stay as they are.",
                example = "{\"Tür\": {\"Incident\": \"COMPLAINT\", \"-\": \"\"}}")
        @Nullable
        Map<String, @NotNull Map<String, @NotNull String>> translations,

        @Size(max = 200)
        @Schema(
                maxProperties = 200,
                description =
                        "By header whose cells are a phone number or an e-mail address: the two columns that they go to.",
                example = "{\"Alıcı\": [\"phone\", \"email\"]}")
        @Nullable
        Map<String, @NotNull @Size(min = 2, max = 2) List<@NotNull String>> splits) {

    FileMapping toMapping() {
        return new FileMapping(
                columns, translations == null ? Map.of() : translations, splits == null ? Map.of() : splits);
    }
}
