package crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** What the scanner says of a method's type stands under the status and with the words of its annotation. */
class SuccessAnswersTest {

    private static final Content SCANNED = OASFactory.createContent();

    @Test
    void aCreationAnswersWith201() throws IOException {
        var answers = described("createThing", "200");

        assertThat(answers.getAPIResponses()).containsOnlyKeys("201");
        assertThat(answers.getAPIResponse("201").getDescription()).isEqualTo("Created");
        assertThat(answers.getAPIResponse("201").getContent()).isSameAs(SCANNED);
    }

    @Test
    void otherwiseItIs200() throws IOException {
        assertThat(described("renameThing", "200").getAPIResponse("200").getDescription())
                .isEqualTo("Renamed");
    }

    @Test
    void whatSaysNothingStaysAsItIs() throws IOException {
        assertThat(described("getThing", "200").getAPIResponse("200").getDescription())
                .isEqualTo("OK");
    }

    @Test
    void anOperationWithAnswersOfItsOwnCannotHaveIt() {
        assertThatThrownBy(() -> described("createThing", "202")).hasMessageContaining("createThing");
    }

    private static APIResponses described(String operationId, String status) throws IOException {
        var scanned = OASFactory.createAPIResponse().description("OK").content(SCANNED);
        var operation = OASFactory.createOperation()
                .operationId(operationId)
                .responses(OASFactory.createAPIResponses().addAPIResponse(status, scanned));
        new SuccessAnswers(Index.of(Things.class))
                .filterPathItem(OASFactory.createPathItem().POST(operation));
        return operation.getResponses();
    }

    interface Things {

        @Operation(operationId = "createThing")
        @Success(value = "Created", status = 201)
        void create();

        @Operation(operationId = "renameThing")
        @Success("Renamed")
        void rename();

        @Operation(operationId = "getThing")
        void get();
    }
}
