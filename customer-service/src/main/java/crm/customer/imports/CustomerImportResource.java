package crm.customer.imports;

import crm.platform.imports.ImportResource;
import crm.platform.imports.Imports;
import jakarta.ws.rs.Path;

@Path("/api/v1/imports")
class CustomerImportResource extends ImportResource {

    CustomerImportResource(Imports imports) {
        super(imports);
    }
}
