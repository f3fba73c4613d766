package crm.platform.imports;

import jakarta.ws.rs.Path;

@Path("/api/v1/test-imports")
class TestImportResource extends ImportResource {

    TestImportResource(Imports imports) {
        super(imports);
    }
}
