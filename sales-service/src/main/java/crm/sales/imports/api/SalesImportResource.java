package crm.sales.imports.api;

import crm.platform.imports.ImportResource;
import crm.platform.imports.Imports;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/sales-imports")
@Tag(name = "Imports", description = "Past orders and invoices from CSV files.")
class SalesImportResource extends ImportResource {

    SalesImportResource(Imports imports) {
        super(imports);
    }
}
