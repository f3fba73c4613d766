package crm.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;

/** The document names {@code fields} where a caller may choose of what one record shows. */
class RecordsByFieldTest {

    @Test
    void aReadOfOneRecordTakesFields() {
        var read = answering("Thing");

        var document = described(HttpMethod.GET, read);

        assertThat(read.getParameters())
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.getRef()).isEqualTo("#/components/parameters/Fields"));
        assertThat(document.getComponents().getParameters().get("Fields").getName())
                .isEqualTo("fields");
    }

    @Test
    void whatIsNoRecordAndWhatChangesOneTakesNone() {
        var size = answering("Size");
        described(HttpMethod.GET, size);
        var change = answering("Thing");
        described(HttpMethod.PATCH, change);

        assertThat(size.getParameters()).isNull();
        assertThat(change.getParameters()).isNull();
    }

    private static OpenAPI described(HttpMethod method, Operation operation) {
        var item = OASFactory.createPathItem();
        item.setOperation(method, operation);
        var document =
                OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/api/v1/things/{id}", item));
        new RecordsByField(Set.of("Thing")).filterOpenAPI(document);
        return document;
    }

    private static Operation answering(String schema) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + schema));
        var answer = OASFactory.createAPIResponse()
                .content(OASFactory.createContent().addMediaType("application/json", body));
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", answer));
    }
}
