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

/** A client knows which properties of a merge patch null takes away. */
class PatchPropertiesTest {

    @Test
    void whatTheRecordMayLackIsTakenAwayByNull() {
        var patch = properties();

        assertThat(patch.get("note").getType()).containsExactlyInAnyOrder(SchemaType.STRING, SchemaType.NULL);
        assertThat(patch.get("size").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/Size", null);
        assertThat(patch.get("size").getAnyOf().get(1).getType()).containsExactly(SchemaType.NULL);
    }

    @Test
    void whatTheRecordAlwaysHasAndWhatItDoesNotShowStaysAsItIs() {
        var patch = properties();

        assertThat(patch.get("name").getType()).containsExactly(SchemaType.STRING);
        assertThat(patch.get("password").getType()).containsExactly(SchemaType.STRING);
    }

    @Test
    void aPatchIsNeeded() {
        var document = document();
        new PatchProperties().filterOpenAPI(document);

        var patch = document.getPaths().getPathItem("/things/{id}").getPATCH();
        assertThat(patch.getRequestBody().getRequired()).isTrue();
    }

    private static Map<String, Schema> properties() {
        var document = document();
        new PatchProperties().filterOpenAPI(document);
        return document.getComponents().getSchemas().get("ChangeThing").getProperties();
    }

    private static OpenAPI document() {
        var change = OASFactory.createSchema()
                .addProperty("name", text())
                .addProperty("note", text())
                .addProperty("password", text())
                .addProperty("size", ref("Size"));
        var thing = OASFactory.createSchema()
                .required(List.of("name"))
                .addProperty("name", text())
                .addProperty("note", text())
                .addProperty("size", ref("Size"));
        var patch = OASFactory.createOperation()
                .requestBody(
                        OASFactory.createRequestBody().content(body("application/merge-patch+json", "ChangeThing")))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200", OASFactory.createAPIResponse().content(body("application/json", "Thing"))));
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem("/things/{id}", OASFactory.createPathItem().PATCH(patch)))
                .components(OASFactory.createComponents()
                        .addSchema("ChangeThing", change)
                        .addSchema("Thing", thing)
                        .addSchema("Size", text()));
    }

    private static Content body(String type, String schema) {
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(ref(schema)));
    }

    private static Schema ref(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
