package crm.platform.openapi;

import crm.platform.list.FieldsParameter;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Documents {@code fields} at every read of one record, as lists have it. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = StandardHeaders.AFTER_ALL_ANSWERS)
public class RecordsByField implements OASFilter {

    private static final String NOT_VALID = "422";
    private static final String SCHEMAS = "#/components/schemas/";

    /** Names of the schemas of which a caller may choose properties. */
    private final Set<String> records;

    public RecordsByField(IndexView index) {
        this(Stream.of(Identified.class, Versioned.class)
                .map(DotName::createSimple)
                .flatMap(type -> index.getAllKnownImplementations(type).stream())
                .map(AnswerRecords::documentedName)
                .collect(Collectors.toSet()));
    }

    RecordsByField(Set<String> records) {
        this.records = records;
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() == null || openApi.getPaths().getPathItems() == null) {
            return;
        }
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        openApi.getPaths().getPathItems().values().stream()
                .map(PathItem::getGET)
                .filter(read -> read != null && showsARecord(read))
                .forEach(read -> {
                    read.addParameter(FieldsParameter.in(openApi.getComponents()));
                    mayBeRefused(read);
                });
    }

    /** A property that there is not; before, nothing could be wrong with some of these reads. */
    private static void mayBeRefused(Operation read) {
        if (read.getResponses().getAPIResponse(NOT_VALID) == null) {
            read.getResponses()
                    .addAPIResponse(NOT_VALID, OASFactory.createAPIResponse().ref("#/components/responses/NotValid"));
        }
    }

    private boolean showsARecord(Operation read) {
        return Optional.ofNullable(read.getResponses())
                .map(answers -> answers.getAPIResponse("200"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType("application/json"))
                .map(body -> body.getSchema())
                .map(Schema::getRef)
                .filter(ref -> records.contains(ref.substring(SCHEMAS.length())))
                .isPresent();
    }
}
