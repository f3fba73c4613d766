package crm.platform.imports;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param columns from headers of the file to column names of the kind; headers that are left out are not imported */
@Schema(name = "ImportMapping", requiredProperties = "columns")
public record MappingRequest(
        @NotEmpty
        @Size(max = 200)
        @Schema(
                minProperties = 1,
                maxProperties = 200,
                example = "{\"Müşteri No\": \"externalId\", \"E-posta\": \"email\"}")
        Map<String, String> columns) {}
