package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void aTokenSaysWhatKeycloakSays() throws IOException {
        var claims = claims(Tokens.user("sales")
                .permissions("order:read")
                .visibility("all")
                .team("istanbul-sales")
                .department("sales/istanbul")
                .sign());

        assertThat(claims.path("iss").asText()).isEqualTo("http://127.0.0.1:8180/realms/crm");
        assertThat(claims.path("aud").get(0).asText()).isEqualTo("crm-api");
        assertThat(claims.path("sub").asText()).isEqualTo(Tokens.idOf("sales").toString());
        assertThat(claims.path("preferred_username").asText()).isEqualTo("sales");
        assertThat(claims.path("realm_access").path("roles").toString())
                .isEqualTo("[\"order:read\",\"visibility:all\"]");
        assertThat(claims.path("groups").toString())
                .isEqualTo("[\"/teams/istanbul-sales\",\"/departments/sales/istanbul\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(600);
    }

    @Test
    void aTokenIsSignedByTheKeyThatTheServiceIsGiven() throws Exception {
        assertThat(verifies(Tokens.user("sales").sign())).isTrue();
        assertThat(verifies(Tokens.user("sales").wrongKey())).isFalse();
    }

    @Test
    void eachRefusedTokenIsWrongInOneWay() throws Exception {
        var refused = Tokens.user("sales").permissions("order:read").refused();

        assertThat(claims(refused.get("expired")).path("exp").asLong()).isLessThan(System.currentTimeMillis() / 1000);
        assertThat(claims(refused.get("not yet valid")).path("nbf").asLong())
                .isGreaterThan(System.currentTimeMillis() / 1000);
        assertThat(verifies(refused.get("another key"))).isFalse();
        assertThat(claims(refused.get("another issuer")).path("iss").asText()).isNotEqualTo(Tokens.ISSUER);
        assertThat(claims(refused.get("another audience")).path("aud").get(0).asText())
                .isNotEqualTo(Tokens.AUDIENCE);
        assertThat(refused.get("unsigned")).endsWith(".");
        assertThat(refused).hasSize(6);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static boolean verifies(String token) throws Exception {
        var parts = token.split("\\.");
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(TestKey.ofThisJvm().publicKey()))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
