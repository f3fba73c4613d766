package crm.proofs.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class BodyPlacesTest {

    private static final ApiOperation ORDER = ApiDocument.read("""
        components:
          schemas:
            UUID: {type: string, format: uuid}
            Line:
              type: object
              properties:
                productId: {$ref: "#/components/schemas/UUID"}
                quantity: {type: integer}
        paths:
          /api/v1/orders:
            post:
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        customerId: {$ref: "#/components/schemas/UUID"}
                        watchers: {type: array, items: {$ref: "#/components/schemas/UUID"}}
                        lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
                        note: {type: string}
        """).operations().get(0);

    @Test
    void idsAreFoundWhereverTheyStand() {
        assertThat(BodyPlaces.ofIds(ORDER)).containsExactly("/customerId", "/lines/0/productId", "/watchers/0");
        assertThat(BodyPlaces.field("/lines/0/productId")).isEqualTo("productId");
        assertThat(BodyPlaces.field("/watchers/0")).isEqualTo("watchers");
    }

    @Test
    void aValueIsPutInItsPlaceWithWhatHasToBeAroundIt() throws Exception {
        var body = new ObjectMapper().readTree("{\"note\":\"n\",\"lines\":[{\"productId\":\"p\",\"quantity\":1},{}]}");

        assertThat(BodyPlaces.put(body, "/lines/0/productId", "x"))
                .hasToString("{\"note\":\"n\",\"lines\":[{\"productId\":\"x\",\"quantity\":1},{}]}");
        assertThat(BodyPlaces.put(body, "/watchers/0", "x").path("watchers")).hasToString("[\"x\"]");
        assertThat(body.path("lines").path(0).path("productId").asText()).isEqualTo("p");
    }

    @Test
    void theDocumentTellsWhatAPlaceHolds() {
        assertThat(BodyPlaces.schemaOf(ORDER, "/lines/0/quantity").path("type").asText())
                .isEqualTo("integer");
        assertThat(BodyPlaces.schemaOf(ORDER, "/nothing").isMissingNode()).isTrue();
    }
}
