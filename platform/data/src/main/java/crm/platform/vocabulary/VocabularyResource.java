package crm.platform.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.patch.MergePatches;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Languages;
import crm.platform.web.Success;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The operations on one vocabulary. A service exposes them by a subclass that has a {@code @Path} and nothing else; the path's words
 * distinguish the operation ids ({@link VocabularyOperations}).
 */
@Tag(name = VocabularyResource.TAG, description = "Codes that records carry, with their names in Turkish and English.")
@Produces(MediaType.APPLICATION_JSON)
public abstract class VocabularyResource {

    static final String TAG = "Vocabularies";
    static final String READ = "vocabulary:read";
    static final String MANAGE = "vocabulary:manage";

    private final Terminology terminology;
    private final Vocabulary vocabulary;

    protected VocabularyResource(Terminology terminology, Vocabulary vocabulary) {
        this.terminology = terminology;
        this.vocabulary = vocabulary;
    }

    @GET
    @RolesAllowed(READ)
    @Operation(
            operationId = "listTerms",
            summary = "List all terms, in the order in which people see them",
            description = "Retired ones are listed, too, for records carry them. name is in the language of"
                    + " Accept-Language.")
    public Uni<TermView.All> list(@Context HttpHeaders headers) {
        return terminology.list(vocabulary, language(headers));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(READ)
    @Operation(operationId = "getTerm", summary = "Get a term")
    public Uni<TermView> get(String code, @Context HttpHeaders headers) {
        return terminology.get(vocabulary, code, language(headers));
    }

    @POST
    @RolesAllowed(MANAGE)
    @Operation(
            operationId = "addTerm",
            summary = "Add a term",
            description = "Its code stays for ever. Other instances of the service take it within a minute.")
    @Success(value = "Added", status = 201)
    public Uni<RestResponse<TermView>> add(@NotNull @Valid TermRequests.Add request, @Context HttpHeaders headers) {
        return terminology.add(vocabulary, request, language(headers));
    }

    @PATCH
    @Path("/{code}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed(MANAGE)
    @Operation(operationId = "changeTerm", summary = "Change names or position of a term")
    @RequestBodySchema(TermRequests.Change.class)
    @Success("Changed")
    public Uni<RestResponse<TermView>> change(String code, @NotNull ObjectNode body, @Context HttpHeaders headers)
            throws JsonProcessingException {
        return terminology.change(vocabulary, code, body, language(headers));
    }

    @POST
    @Path("/{code}/retire")
    @RolesAllowed(MANAGE)
    @Operation(
            operationId = "retireTerm",
            summary = "Let no further record take a term",
            description = "Records that carry it keep it. Other instances of the service refuse it within a minute.")
    @Success("Retired")
    public Uni<RestResponse<TermView>> retire(String code, @Context HttpHeaders headers) {
        return terminology.retire(vocabulary, code, language(headers));
    }

    @POST
    @Path("/{code}/reactivate")
    @RolesAllowed(MANAGE)
    @Operation(operationId = "reactivateTerm", summary = "Let records take a retired term again")
    @Success("Reactivated")
    public Uni<RestResponse<TermView>> reactivate(String code, @Context HttpHeaders headers) {
        return terminology.reactivate(vocabulary, code, language(headers));
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
