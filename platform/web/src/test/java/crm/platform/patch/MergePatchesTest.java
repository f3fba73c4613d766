package crm.platform.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.domain.InvalidInput;
import crm.platform.json.RequestJson;
import crm.platform.json.RequestJsonFixture;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;

class MergePatchesTest {

    record Change(@Size(max = 5) String name, Integer size) {}

    private static final RequestJson JSON = RequestJsonFixture.requestJson();

    private static MergePatch<Change> patch(String body) throws JsonProcessingException {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return new MergePatches(JSON, validation.getValidator())
                    .read(JSON.mapper().readValue(body, ObjectNode.class), Change.class);
        }
    }

    @Test
    void whatIsNamedTakesTheValueAndTheRestStays() throws JsonProcessingException {
        var patch = patch("{\"name\": \"new\"}");

        assertThat(patch.after("name", Change::name, "old")).isEqualTo("new");
        assertThat(patch.after("size", Change::size, 7)).isEqualTo(7);
        assertThat(patch.names("size")).isFalse();
    }

    @Test
    void nullTakesTheValueAway() throws JsonProcessingException {
        var patch = patch("{\"name\": null}");

        assertThat(patch.names("name")).isTrue();
        assertThat(patch.after("name", Change::name, "old")).isNull();
    }

    @Test
    void whatMustNotBeEmptyIsNotTakenAway() throws JsonProcessingException {
        var patch = patch("{\"name\": null}");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> patch.afterRequired("name", Change::name, "old"))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("request.invalid");
                    assertThat(refused.field()).contains("name");
                });
        assertThat(patch.afterRequired("size", Change::size, 7)).isEqualTo(7);
        assertThat(patch("{\"size\": 8}").afterRequired("size", Change::size, 7))
                .isEqualTo(8);
    }

    @Test
    void aFieldThatIsNotKnownOrHasAnotherTypeIsRefused() {
        assertThatExceptionOfType(UnrecognizedPropertyException.class).isThrownBy(() -> patch("{\"version\": 3}"));
        assertThatExceptionOfType(MismatchedInputException.class).isThrownBy(() -> patch("{\"size\": \"large\"}"));
    }

    @Test
    void valuesAreValidated() {
        assertThatExceptionOfType(ConstraintViolationException.class)
                .isThrownBy(() -> patch("{\"name\": \"too long\"}"));
    }
}
