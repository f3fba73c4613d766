package crm.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives the schema of every answer an example, put together from those of its properties and of what is sent to the same resource: a
 * record says an example once, at the property, and no answer is written out. What an answer may lack is shown where an example is known.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = AnswerExamples.AFTER_THE_PATCHES)
public class AnswerExamples implements OASFilter {

    static final int AFTER_THE_PATCHES = -5_000;

    private static final List<String> SUCCESSES = List.of("200", "201", "202");

    /** {@code /api/v1/orders}: what stands below it is about the same. */
    private static final int SEGMENTS_OF_A_RESOURCE = 4;

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null
                || openApi.getPaths().getPathItems() == null
                || openApi.getComponents() == null) {
            return;
        }
        var schemas = openApi.getComponents().getSchemas();
        var byResource = new LinkedHashMap<String, List<Operation>>();
        openApi.getPaths()
                .getPathItems()
                .forEach((path, item) -> byResource
                        .computeIfAbsent(resource(path), any -> new ArrayList<>())
                        .addAll(item.getOperations().values()));
        byResource.values().forEach(operations -> describe(operations, schemas == null ? Map.of() : schemas));
    }

    private static String resource(String path) {
        var segments = path.split("/");
        return String.join("/", List.of(segments).subList(0, Math.min(segments.length, SEGMENTS_OF_A_RESOURCE)));
    }

    private static void describe(List<Operation> operations, Map<String, Schema> schemas) {
        var examples = new SchemaExamples(schemas);
        operations.stream()
                .filter(each -> each.getRequestBody() != null)
                .flatMap(each -> bodies(each.getRequestBody().getContent()))
                .forEach(examples::learn);
        operations.stream()
                .filter(each -> each.getResponses() != null)
                .flatMap(each -> SUCCESSES.stream()
                        .map(each.getResponses()::getAPIResponse)
                        .filter(answer -> answer != null)
                        .flatMap(answer -> bodies(answer.getContent())))
                .map(examples::resolved)
                .filter(schema -> schema.getExamples() == null)
                .forEach(schema -> examples.of(schema).ifPresent(example -> schema.setExamples(List.of(example))));
    }

    private static Stream<Schema> bodies(Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().entrySet().stream()
                        .filter(body -> body.getKey().endsWith("json"))
                        .map(body -> body.getValue().getSchema())
                        .filter(schema -> schema != null);
    }
}
