package crm.proofs.authz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.proofs.scene.KeycloakAdmin;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key to sign tokens with. */
record RealmKey(String id, KeyPair pair) {

    private static final int BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    static RealmKey generate() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var pair = generator.generateKeyPair();
        return new RealmKey(id((RSAPublicKey) pair.getPublic()), pair);
    }

    /** It claims to be another. */
    RealmKey named(String other) {
        return new RealmKey(other, pair);
    }

    /** The realm then trusts it as one of its own; it goes on signing with the one it had. */
    void publish(KeycloakAdmin keycloak) {
        var realm = keycloak.get("").path("id").asText();
        keycloak.create(
                "/components",
                Map.of(
                        "name",
                        "proof-" + id,
                        "parentId",
                        realm,
                        "providerId",
                        "rsa",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of(
                                "priority", List.of("-1"),
                                "enabled", List.of("true"),
                                "active", List.of("true"),
                                "algorithm", List.of("RS256"),
                                "privateKey", List.of(pem()))));
    }

    String signed(JsonNode claims) {
        var text = part(header("RS256")) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsigned(JsonNode claims) {
        return part(header("none")) + "." + part(claims) + ".";
    }

    /** Whoever lets the token choose the algorithm takes the public key for a shared secret. */
    String signedByPublicKey(JsonNode claims) {
        var text = part(header("HS256")) + "." + part(claims);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));
            return text + "." + URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode header(String algorithm) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alg", algorithm)
                .put("typ", "JWT")
                .put("kid", id);
    }

    private static String part(JsonNode json) {
        return URL.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
    }

    /** As Keycloak names a key: the digest of its public half. */
    private static String id(RSAPublicKey key) throws GeneralSecurityException {
        return URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
    }
}
