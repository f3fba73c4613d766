package crm.platform.openapi;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The schemas of a document that some answer has in it, at whatever depth. */
final class AnswerSchemas {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> names = new LinkedHashSet<>();

    AnswerSchemas(OpenAPI openApi) {
        schemas = openApi.getComponents().getSchemas();
        answers(openApi).forEach(this::followAnswer);
    }

    Set<String> names() {
        return names;
    }

    private static Stream<APIResponse> answers(OpenAPI openApi) {
        var shared = openApi.getComponents().getResponses();
        var own = openApi.getPaths() == null ? null : openApi.getPaths().getPathItems();
        return Stream.concat(
                shared == null ? Stream.empty() : shared.values().stream(),
                own == null
                        ? Stream.empty()
                        : own.values().stream()
                                .flatMap(item -> item.getOperations().values().stream())
                                .filter(operation -> operation.getResponses() != null)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()));
    }

    private void followAnswer(APIResponse answer) {
        if (answer.getContent() != null && answer.getContent().getMediaTypes() != null) {
            answer.getContent().getMediaTypes().values().forEach(body -> follow(body.getSchema()));
        }
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        var ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            var name = ref.substring(SCHEMAS.length());
            if (names.add(name)) {
                follow(schemas.get(name));
            }
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        parts(schema).forEach(this::follow);
    }

    private static Stream<Schema> parts(Schema schema) {
        var properties = schema.getProperties();
        return Stream.concat(
                properties == null ? Stream.empty() : properties.values().stream(),
                Stream.<@Nullable List<Schema>>of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                        .filter(Objects::nonNull)
                        .flatMap(Collection::stream));
    }
}
