package crm.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

/** An answer is shown by the examples of its properties and of what is sent to the same resource. */
class AnswerExamplesTest {

    @Test
    void anAnswerIsPutTogetherFromItsPropertiesAndFromWhatIsSent() {
        var thing = object("id", "name", "colour", "size", "parts", "madeAt")
                .addProperty("id", text().format("uuid"))
                .addProperty("name", text())
                .addProperty("colour", text().addEnumeration("RED").addEnumeration("BLUE"))
                .addProperty("size", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("parts", list(ref("Part")))
                .addProperty("madeAt", text().format("date-time"));

        assertThat(example(thing))
                .isEqualTo(Map.of(
                        "id", "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10",
                        "name", "Kettle",
                        "colour", "RED",
                        "size", 1,
                        "parts", List.of(Map.of("number", "P-1")),
                        "madeAt", "2026-11-22T09:00:00Z"));
    }

    @Test
    void whatAnAnswerMayLackIsShownOnlyWhereAnExampleIsSaid() {
        var thing = object("name")
                .addProperty("name", text())
                .addProperty("soldAt", text().format("date-time"))
                .addProperty("note", text().examples(List.of("Fragile")));

        assertThat(example(thing)).isEqualTo(Map.of("name", "Kettle", "note", "Fragile"));
    }

    @Test
    void whereAPartThatHasToBeThereHasNoneTheAnswerHasNone() {
        assertThat(example(object("secret").addProperty("secret", text()))).isNull();
    }

    @Test
    void anExampleOfItsOwnStays() {
        assertThat(example(object().examples(List.of("mine")))).isEqualTo("mine");
    }

    @Test
    void whatIsPartOfItselfEndsThere() {
        var thing = object("name").addProperty("name", text()).addProperty("inner", ref("Thing"));

        assertThat(example(thing)).isEqualTo(Map.of("name", "Kettle"));
    }

    private static Object example(Schema thing) {
        var document = document(thing);
        new AnswerExamples().filterOpenAPI(document);
        var examples = document.getComponents().getSchemas().get("Thing").getExamples();
        return examples == null ? null : examples.get(0);
    }

    private static OpenAPI document(Schema thing) {
        var make = OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody().content(body("MakeThing")))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("201", OASFactory.createAPIResponse().content(body("Thing"))));
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/api/v1/things", OASFactory.createPathItem().POST(make)))
                .components(OASFactory.createComponents()
                        .addSchema("MakeThing", object().examples(List.of(Map.of("name", "Kettle"))))
                        .addSchema("Part", object("number").addProperty("number", text().examples(List.of("P-1"))))
                        .addSchema("Thing", thing));
    }

    private static Content body(String schema) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(ref(schema)));
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).required(List.of(required));
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static Schema ref(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
