package crm.support.imports.api;

import crm.platform.imports.ImportResource;
import crm.platform.imports.Imports;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/support-imports")
@Tag(name = "Imports", description = "Past service requests from CSV files.")
class SupportImportResource extends ImportResource {

    SupportImportResource(Imports imports) {
        super(imports);
    }
}
