package crm.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** The document names every parameter that a list takes, by what the list reads them with. */
class ListDocumentationTest {

    @Test
    void aListNamesItsParametersAndWhatMayBeSortedAndFiltered() throws IOException {
        var parameters = documented("listThings");

        assertThat(parameters)
                .containsKeys("limit", "cursor", "count", "updatedSince", "sort")
                .doesNotContainKey("q");
        assertThat(parameters.get("sort").getSchema().getEnumeration()).containsExactly("madeAt", "-madeAt");
        assertThat(schema(parameters, "sums").getEnumeration()).containsExactly("colour");
        assertThat(parameters.get("limit").getSchema().getMaximum()).isEqualByComparingTo("200");
    }

    @Test
    void aListThatIsSearchedNamesTheSearch() throws IOException {
        var parameters = documented("listParts");

        assertThat(parameters).containsKeys("q").doesNotContainKeys("updatedSince", "sums");
    }

    @Test
    void aFilterIsATypedParameterForEachOfItsOperators() throws IOException {
        var parameters = documented("listThings");

        assertThat(parameters.keySet().stream().filter(name -> name.startsWith("filter")))
                .containsExactlyInAnyOrder(
                        "filter[madeAt]",
                        "filter[madeAt][ne]",
                        "filter[madeAt][gt]",
                        "filter[madeAt][gte]",
                        "filter[madeAt][lt]",
                        "filter[madeAt][lte]",
                        "filter[colour]",
                        "filter[colour][ne]",
                        "filter[colour][in]",
                        "filter[old]");
        assertThat(schema(parameters, "filter[madeAt][gte]").getFormat()).isEqualTo("date-time");
        assertThat(schema(parameters, "filter[old]").getType()).containsExactly(SchemaType.BOOLEAN);
    }

    @Test
    void namedValuesAreNamedAndNoneIsAmongThemWhereARowMayHaveNone() throws IOException {
        var parameters = documented("listThings");

        assertThat(schema(parameters, "filter[colour]").getEnumeration()).containsExactly("RED", "BLUE", "");
        assertThat(schema(parameters, "filter[colour][in]").getItems().getEnumeration())
                .containsExactly("RED", "BLUE");
    }

    @Test
    void anOperationThatIsNoListTakesNone() throws IOException {
        assertThat(documented("getThing")).isEmpty();
    }

    private static Schema schema(Map<String, Parameter> parameters, String name) {
        return parameters.get(name).getSchema();
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

    private record Field(
            String apiName, FieldType type, List<String> values, boolean isOptional, boolean sortable, boolean isOfMany)
            implements ListField {}

    private record Described(List<Field> fields, boolean hasSearch, boolean hasUpdatedSince, List<String> sums)
            implements ListDescription {}

    private static final Field MADE_AT = new Field("madeAt", FieldType.INSTANT, List.of(), false, true, false);
    private static final Field COLOUR = new Field("colour", FieldType.TEXT, List.of("RED", "BLUE"), true, false, false);
    private static final Field OLD = new Field("old", FieldType.BOOLEAN, List.of(), false, false, false);

    @ListParameters(operation = "listThings")
    static final ListDescription THINGS = new Described(List.of(MADE_AT, COLOUR, OLD), false, true, List.of("colour"));

    @ListParameters(operation = "listParts")
    static final ListDescription PARTS = new Described(List.of(MADE_AT), true, false, List.of());
}
