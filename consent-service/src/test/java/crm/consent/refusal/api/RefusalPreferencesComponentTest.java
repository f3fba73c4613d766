package crm.consent.refusal.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import crm.consent.permit.PermitComponentTest;
import crm.consent.permit.PermitProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET and POST /api/v1/refusals/{token}/preferences: CON-04, CON-16. */
@QuarkusTest
@TestProfile(PermitProfile.class)
class RefusalPreferencesComponentTest extends PermitComponentTest {

    private Recipient recipient;
    private String preferences;

    @BeforeEach
    void aMessageWasPermitted() {
        recipient = permitted();
        preferences = "/api/v1/refusals/" + asked(message(recipient)).get("refusalToken") + "/preferences";
    }

    private ValidatableResponse refused(String body) {
        return given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post(preferences)
                .then();
    }

    @Test
    void theLinkShowsTheChannelsOfItsAddressAndTheAddressOnlyMasked() {
        given().get(preferences)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("channels", hasSize(1))
                .body("channels[0].channel", equalTo("EPOSTA"))
                .body("channels[0].state", equalTo("ALLOWED"))
                .body("address", equalTo("r•••@example.com"))
                .body(not(containsString(recipient.email())));
    }

    @Test
    void whatIsRefusedIsRefusedAtOnceAndOnce() {
        refused("{\"channels\": [\"EPOSTA\"]}").statusCode(200).body("channels[0].state", equalTo("REFUSED"));
        assertThat(asked(message(recipient))).containsEntry("decision", "DENY");
        refused("{\"channels\": [\"EPOSTA\"]}").statusCode(200).body("channels[0].state", equalTo("REFUSED"));
    }

    @Test
    void aChannelOfAnotherAddressIsNotRefused() {
        refused("{\"channels\": [\"MESAJ\"]}")
                .statusCode(422)
                .body("violations[0].code", equalTo("refusal.channel-of-another-address"));
        refused("{\"channels\": []}").statusCode(422);
        refused("{\"channels\": [\"FAX\"]}").statusCode(400);
        assertThat(asked(message(recipient))).containsEntry("decision", "PERMIT");
    }

    /** The same answer for every wrong link, and nothing of the link in it. */
    @Test
    void aWrongLinkLeadsNowhere() {
        preferences = "/api/v1/refusals/" + "a".repeat(43) + "/preferences";
        given().get(preferences).then().statusCode(404).body("detail", not(containsString("aaa")));
        refused("{\"channels\": [\"EPOSTA\"]}").statusCode(404).body("code", equalTo("refusal.not-found"));
    }
}
