package crm.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** The document names every parameter that a list takes, by what the list reads them with. */
class ListDocumentationTest {

    @Test
    void aListNamesItsParametersAndWhatMayBeSortedAndFiltered() throws IOException {
        var parameters = documented("listThings");

        assertThat(parameters).containsOnlyKeys("limit", "cursor", "count", "updatedSince", "sort", "filter");
        assertThat(parameters.get("sort").getSchema().getEnumeration()).containsExactly("madeAt", "-madeAt");
        assertThat(parameters.get("filter").getSchema().getProperties()).containsOnlyKeys("madeAt", "weight");
        assertThat(parameters
                        .get("filter")
                        .getSchema()
                        .getProperties()
                        .get("madeAt")
                        .getFormat())
                .isEqualTo("date-time");
        assertThat(parameters.get("limit").getSchema().getMaximum()).isEqualByComparingTo("200");
    }

    @Test
    void aListThatIsSearchedNamesTheSearch() throws IOException {
        var parameters = documented("listParts");

        assertThat(parameters).containsOnlyKeys("limit", "cursor", "count", "q", "sort", "filter");
        assertThat(parameters.get("filter").getSchema().getProperties()).containsOnlyKeys("madeAt");
    }

    @Test
    void anOperationThatIsNoListTakesNone() throws IOException {
        assertThat(documented("getThing")).isEmpty();
    }

    private static Map<String, Parameter> documented(String operationId) throws IOException {
        var operation = OASFactory.createOperation().operationId(operationId);
        var document = document(operation);
        new ListDocumentation(Index.of(ListDocumentationTest.class)).filterOpenAPI(document);
        if (operation.getParameters() == null) {
            return Map.of();
        }
        return operation.getParameters().stream()
                .map(each -> each.getRef() == null
                        ? each
                        : document.getComponents()
                                .getParameters()
                                .get(each.getRef().replaceAll(".*/", "")))
                .collect(Collectors.toMap(Parameter::getName, each -> each));
    }

    private static OpenAPI document(Operation operation) {
        var item = OASFactory.createPathItem().GET(operation);
        return OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/things", item));
    }

    private record Field(String apiName, FieldType type, boolean sortable) implements ListField {}

    private record Described(List<Field> fields, boolean hasSearch, boolean hasUpdatedSince)
            implements ListDescription {}

    private static final Field MADE_AT = new Field("madeAt", FieldType.INSTANT, true);
    private static final Field WEIGHT = new Field("weight", FieldType.DECIMAL, false);

    @ListParameters(operation = "listThings")
    static final ListDescription THINGS = new Described(List.of(MADE_AT, WEIGHT), false, true);

    @ListParameters(operation = "listParts")
    static final ListDescription PARTS = new Described(List.of(MADE_AT), true, false);
}
