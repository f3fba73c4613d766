package crm.consent.imports;

import crm.platform.imports.ImportResource;
import crm.platform.imports.Imports;
import jakarta.ws.rs.Path;

@Path("/api/v1/consent-imports")
class ConsentImportResource extends ImportResource {

    ConsentImportResource(Imports imports) {
        super(imports);
    }
}
