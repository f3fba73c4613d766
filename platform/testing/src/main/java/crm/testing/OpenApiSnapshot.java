package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI document of the running service is the committed one, so that a change of the API is seen in review.
 * {@code -Dopenapi.update} rewrites the file. Subclasses are Quarkus tests.
 */
public abstract class OpenApiSnapshot {

    static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

    @Test
    void theDocumentIsTheCommittedOne() throws IOException {
        var served = asked().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (isToBeRewritten()) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).as("write it with -Dopenapi.update").exists();
        assertThat(served).as("rewrite %s with -Dopenapi.update", COMMITTED).isEqualTo(Files.readString(COMMITTED));
    }

    /** Where the document is asked for: services tell it to their operators. */
    protected RequestSpecification asked() {
        return Management.given();
    }

    static boolean isToBeRewritten() {
        return System.getProperty("openapi.update") != null;
    }
}
