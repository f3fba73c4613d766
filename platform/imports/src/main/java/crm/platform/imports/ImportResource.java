package crm.platform.imports;

import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.web.Languages;
import crm.platform.web.Success;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The operations on import jobs. A service exposes them by a subclass that has a {@code @Path} and nothing else; the path's first
 * word distinguishes the operation ids ({@link ImportOperations}).
 */
@Tag(name = "Imports", description = "Files of many records: upload, map, dry run, run, progress, errors.")
@Produces(MediaType.APPLICATION_JSON)
public abstract class ImportResource {

    static final String PERMISSION = "import:run";

    private static final String NEEDS = " Takes the permissions of making such records by hand, too.";
    private static final String CSV = "text/csv";
    private static final String ERRORS = "text/csv;charset=UTF-8";

    private final Imports imports;

    protected ImportResource(Imports imports) {
        this.imports = imports;
    }

    void start(@Observes StartupEvent event) {
        imports.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        imports.stop();
    }

    @GET
    @Path("/kinds")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "listImportKinds", summary = "What can be imported, and the columns of each kind")
    public List<ImportKindView> kinds() {
        return imports.kinds();
    }

    @POST
    @Consumes(CSV)
    @Blocking
    @RolesAllowed(PERMISSION)
    @Operation(
            operationId = "uploadImport",
            summary = "Upload a CSV file",
            description =
                    "UTF-8, cells parted by comma, semicolon or tab, the first line naming the columns. When these are the"
                            + " kind's own names, the job is mapped at once."
                            + NEEDS)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "externalId,email\nC-1,ada@example.com\n"))
    @Success(value = "Uploaded", status = 201)
    public Uni<RestResponse<ImportJobView>> upload(
            @QueryParam("kind") @NotNull @Parameter(description = "One of the kinds") String kind,
            @HeaderParam("Content-Disposition") @Parameter(description = "May name the file") String disposition,
            @Context HttpHeaders headers,
            InputStream body) {
        return imports.upload(kind, FileName.of(disposition), headers.getMediaType(), body);
    }

    @GET
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "listImports", summary = "Import jobs, the newest first")
    public Uni<Page<ImportJobView>> list(@Context ListRequest request) {
        return imports.list(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "getImport", summary = "A job and its progress")
    public Uni<ImportJobView> get(UUID id) {
        return imports.find(id);
    }

    @PUT
    @Path("/{id}/mapping")
    @RolesAllowed(PERMISSION)
    @Operation(
            operationId = "mapImport",
            summary = "Say which column of the file means what",
            description = "Columns that are left out are not imported." + NEEDS)
    @Success("Mapped")
    public Uni<RestResponse<ImportJobView>> map(UUID id, @NotNull @Valid MappingRequest request) {
        return imports.map(id, request);
    }

    @POST
    @Path("/{id}/preview")
    @RolesAllowed(PERMISSION)
    @Operation(
            operationId = "previewImport",
            summary = "Dry run: count and check everything, change nothing",
            description = "The rows that would fail are listed." + NEEDS)
    @Success(value = "Accepted", status = 202)
    public Uni<RestResponse<ImportJobView>> preview(UUID id) {
        return imports.preview(id);
    }

    @POST
    @Path("/{id}/run")
    @RolesAllowed(PERMISSION)
    @Operation(
            operationId = "runImport",
            summary = "Import the good rows",
            description =
                    "The caller becomes the owner of what is created. Running the same file again changes nothing."
                            + NEEDS)
    @Success(value = "Accepted", status = 202)
    public Uni<RestResponse<ImportJobView>> run(UUID id) {
        return imports.run(id);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "cancelImport", summary = "Stop the job; what is imported stays")
    @Success("Cancelled")
    public Uni<RestResponse<ImportJobView>> cancel(UUID id) {
        return imports.cancel(id);
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces(ERRORS)
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "getImportErrors", summary = "The rows that failed: line, column, code, reason")
    @APIResponse(
            responseCode = "200",
            description = "CSV of RFC 4180",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "line,column,code,reason\r\n7,amount,negative,The number must not be negative.\r\n"))
    public RestMulti<String> errors(UUID id, @Context HttpHeaders headers) {
        var language = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestMulti.fromUniResponse(
                imports.find(id),
                job -> imports.errors(job.id(), language),
                job -> Map.of(
                        HttpHeaders.CONTENT_TYPE, List.of(ERRORS),
                        HttpHeaders.CONTENT_DISPOSITION,
                                List.of("attachment; filename=\"errors-" + job.id() + ".csv\"")));
    }
}
