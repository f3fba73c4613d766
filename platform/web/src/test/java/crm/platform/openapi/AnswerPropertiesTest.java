package crm.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The document says of each property of an answer whether it is always there, as the record that is answered declares it. */
class AnswerPropertiesTest {

    record Shown(UUID id, @Nullable String note, int count, List<Part> parts) {}

    record Part(@Nullable UUID product, String name) {}

    record Listed<T>(List<T> items, @Nullable String nextCursor) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Sparse(String code, List<String> violations) {}

    record Figure(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long value) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Renamed")
    record Named(@Nullable String first, String second) {}

    record Asked(@Nullable String text, String other) {}

    static final class One {
        record Twin(String a, @Nullable String b) {}
    }

    static final class Other {
        record Twin(@Nullable String a, String b) {}
    }

    @Test
    void whatIsNotNullableIsRequiredAtWhateverDepth() throws IOException {
        var document = answering("Shown", "id", "note", "count", "parts");
        document.getComponents().addSchema("Part", object("product", "name"));
        document.getComponents()
                .getSchemas()
                .get("Shown")
                .addProperty("parts", OASFactory.createSchema().items(ref("Part")));

        filter(document);

        assertThat(required(document, "Shown")).containsExactly("id", "count", "parts");
        assertThat(required(document, "Part")).containsExactly("name");
    }

    @Test
    void aPageIsAPageWhateverIsOnIt() throws IOException {
        assertThat(required("ListedPart", "items", "nextCursor")).containsExactly("items");
    }

    @Test
    void aNameThatWasGivenIsTheRecords() throws IOException {
        assertThat(required("Renamed", "first", "second")).containsExactly("second");
    }

    @Test
    void whatIsLeftOutWhenItIsEmptyIsNotRequired() throws IOException {
        assertThat(required("Sparse", "code", "violations")).containsExactly("code");
    }

    @Test
    void whatIsWrittenEvenAsNullIsRequired() throws IOException {
        assertThat(required("Figure", "value")).containsExactly("value");
    }

    @Test
    void whatOnlyRequestsHaveIsLeftAsItIs() throws IOException {
        var document = answering("Shown", "id", "note", "count", "parts");
        document.getComponents().addSchema("Asked", object("text", "other"));

        filter(document);

        assertThat(document.getComponents().getSchemas().get("Asked").getRequired())
                .isNull();
    }

    @Test
    void aSchemaThatNoRecordOrTwoDifferentOnesAreIsAMistake() {
        assertThatThrownBy(() -> required("Shown", "id", "something")).hasMessageContaining("Shown");
        assertThatThrownBy(() -> required("Twin", "a", "b")).hasMessageContaining("2 different records");
    }

    private static List<String> required(String schema, String... properties) throws IOException {
        var document = answering(schema, properties);
        filter(document);
        return required(document, schema);
    }

    private static List<String> required(OpenAPI document, String schema) {
        return document.getComponents().getSchemas().get(schema).getRequired();
    }

    private static void filter(OpenAPI document) throws IOException {
        new AnswerProperties(Index.of(
                        Shown.class,
                        Part.class,
                        Listed.class,
                        Sparse.class,
                        Figure.class,
                        Named.class,
                        Asked.class,
                        One.Twin.class,
                        Other.Twin.class))
                .filterOpenAPI(document);
    }

    private static OpenAPI answering(String schema, String... properties) {
        var body = OASFactory.createMediaType().schema(ref(schema));
        var answer = OASFactory.createAPIResponse()
                .content(OASFactory.createContent().addMediaType("application/json", body));
        var operation = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", answer));
        var item = OASFactory.createPathItem();
        item.setOperation(HttpMethod.GET, operation);
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths().addPathItem("/things", item))
                .components(OASFactory.createComponents().schemas(Map.of(schema, object(properties))));
    }

    private static Schema ref(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }

    private static Schema object(String... properties) {
        var schema = OASFactory.createSchema();
        for (var property : properties) {
            schema.addProperty(property, OASFactory.createSchema());
        }
        return schema;
    }
}
