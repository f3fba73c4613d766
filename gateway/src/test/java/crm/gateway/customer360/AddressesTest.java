package crm.gateway.customer360;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CON-14: what is asked of a customer's addresses. */
class AddressesTest {

    private static final String PHONE =
            "{\"id\":\"018f0000-0000-7000-8000-0000000000a1\",\"kind\":\"PHONE\",\"value\":\"0532\",\"normalised\":\"+90532\"}";
    private static final String ADDRESS =
            "{\"id\":\"018f0000-0000-7000-8000-0000000000a2\",\"kind\":\"ADDRESS\",\"value\":\"Moda\",\"normalised\":\"Moda\"}";

    @Test
    void aTelephoneIsAskedForCallsAndTextsByItsNormalisedForm() throws JsonProcessingException {
        var question =
                addresses("[" + PHONE + "," + ADDRESS + "]", false).question().path("items");

        assertThat(question).hasSize(2);
        assertThat(question.findValuesAsText("channel")).containsExactly("ARAMA", "MESAJ");
        assertThat(question.findValuesAsText("address")).containsOnly("+90532");
        assertThat(question.findValuesAsText("recipientType")).containsOnly("BIREYSEL");
    }

    @Test
    void aMerchantIsAskedForAsOne() throws JsonProcessingException {
        assertThat(addresses("[" + PHONE + "]", true).question().findValuesAsText("recipientType"))
                .containsOnly("TACIR");
    }

    @Test
    void whoHasNoTelephoneAndNoEmailAddressIsAskedNothing() throws JsonProcessingException {
        var none = addresses("[" + ADDRESS + "]", false);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.decided(List.of())).isEmpty();
    }

    /** A word that this version does not know permits nothing. */
    @Test
    void onlyAPermitPermits() throws JsonProcessingException {
        var answers = List.of("PERMIT", "PERHAPS").stream()
                .map(word -> (com.fasterxml.jackson.databind.JsonNode)
                        JsonNodeFactory.instance.objectNode().put("decision", word))
                .toList();

        var decided = addresses("[" + PHONE + "]", false).decided(answers);

        assertThat(decided).hasSize(1);
        assertThat(decided.get(0).call().decision()).isEqualTo(Permissions.Verdict.PERMIT);
        assertThat(decided.get(0).text().decision()).isEqualTo(Permissions.Verdict.DENY);
        assertThat(decided.get(0).write()).isNull();
    }

    /** CUS-12: what was found not to reach is permitted all the same, and says so. */
    @Test
    void anAddressThatDoesNotReachSaysSinceWhen() throws JsonProcessingException {
        var invalid = PHONE.replace("}", ",\"invalidSince\":\"2026-11-20T08:00:00Z\"}");
        var permit = JsonNodeFactory.instance.objectNode().put("decision", "PERMIT");

        var decided = addresses("[" + invalid + "]", false).decided(List.of(permit, permit));
        assertThat(decided.get(0).invalidSince()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(decided.get(0).call().decision()).isEqualTo(Permissions.Verdict.PERMIT);

        var untried = addresses("[" + PHONE + "]", false).decided(List.of(permit, permit));
        assertThat(untried.get(0).invalidSince()).isNull();
    }

    private static Addresses addresses(String contactPoints, boolean merchant) throws JsonProcessingException {
        return new Addresses(new ObjectMapper()
                .readTree("{\"isMerchant\":" + merchant + ",\"contactPoints\":" + contactPoints + "}"));
    }
}
