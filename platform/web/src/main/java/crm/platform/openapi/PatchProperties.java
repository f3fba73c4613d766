package crm.platform.openapi;

import crm.platform.patch.MergePatches;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says that a merge patch is needed, and of each of its properties whether {@code null} takes it away: it does where the record that is
 * answered may lack the property. What the record always has cannot be taken away. A resource names only the record of the patch
 * ({@code @RequestBodySchema}).
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = PatchProperties.AFTER_THE_ANSWERS)
public class PatchProperties implements OASFilter {

    static final int AFTER_THE_ANSWERS = -4_000;

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null || openApi.getPaths().getPathItems() == null) {
            return;
        }
        openApi.getPaths().getPathItems().values().stream()
                .map(item -> item.getPATCH())
                .filter(patch -> patch != null && patch.getRequestBody() != null)
                .forEach(patch -> describe(patch, openApi.getComponents().getSchemas()));
    }

    private static void describe(Operation patch, Map<String, Schema> schemas) {
        patch.getRequestBody().setRequired(true);
        var body = named(patch.getRequestBody().getContent(), MergePatches.JSON, schemas);
        var answer = Optional.ofNullable(patch.getResponses().getAPIResponse("200"))
                .flatMap(answered -> named(answered.getContent(), "application/json", schemas));
        if (body.isPresent() && answer.isPresent()) {
            describe(body.get(), answer.get());
        }
    }

    private static void describe(Schema body, Schema answer) {
        var required = answer.getRequired() == null ? List.<String>of() : answer.getRequired();
        Map.copyOf(body.getProperties()).forEach((property, schema) -> {
            if (answer.getProperties().containsKey(property) && !required.contains(property)) {
                body.addProperty(property, orNull(schema));
            }
        });
    }

    private static Schema orNull(Schema schema) {
        var nothing = OASFactory.createSchema().addType(SchemaType.NULL);
        if (schema.getRef() != null) {
            return OASFactory.createSchema().addAnyOf(schema).addAnyOf(nothing);
        }
        return schema.getType() == null || schema.getType().contains(SchemaType.NULL)
                ? schema
                : schema.addType(SchemaType.NULL);
    }

    private static Optional<Schema> named(Content content, String type, Map<String, Schema> schemas) {
        return Optional.ofNullable(content)
                .map(bodies -> bodies.getMediaType(type))
                .map(body -> body.getSchema().getRef())
                .map(ref -> schemas.get(ref.substring(SCHEMAS.length())))
                .filter(schema -> schema.getProperties() != null);
    }
}
