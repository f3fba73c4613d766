package crm.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Access tokens as Keycloak issues them, for component tests.
 *
 * <pre>{@code
 * given().auth().oauth2(Tokens.user("sales").permissions("order:read").visibility("all").sign())
 * }</pre>
 */
public final class Tokens {

    public static final String ISSUER = "http://127.0.0.1:8180/realms/crm";
    public static final String AUDIENCE = "crm-api";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final String user;
    private final List<String> roles = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String issuer = ISSUER;
    private String audience = AUDIENCE;
    private Instant issuedAt = Instant.now();
    private TestKey key = TestKey.ofThisJvm();

    private Tokens(String user) {
        this.user = user;
    }

    public static Tokens user(String name) {
        return new Tokens(name);
    }

    /** The user id (claim {@code sub}) that a name always gets. */
    public static UUID idOf(String user) {
        return UUID.nameUUIDFromBytes(("crm-user:" + user).getBytes(StandardCharsets.UTF_8));
    }

    public Tokens permissions(String... permissions) {
        roles.addAll(List.of(permissions));
        return this;
    }

    /** own, team, department or all; without one the user sees own rows. */
    public Tokens visibility(String scope) {
        roles.add("visibility:" + scope);
        return this;
    }

    public Tokens team(String name) {
        groups.add("/teams/" + name);
        return this;
    }

    /** Path below {@code /departments}: {@code sales/istanbul}. */
    public Tokens department(String path) {
        groups.add("/departments/" + path);
        return this;
    }

    /** One more of an identity provider's: {@code locale}. */
    public Tokens claim(String name, String value) {
        others.put(name, value);
        return this;
    }

    public String sign() {
        return sign(Map.of("alg", "RS256", "typ", "JWT"), true);
    }

    public String expired() {
        issuedAt = Instant.now().minus(Duration.ofDays(1));
        return sign();
    }

    public String notYetValid() {
        issuedAt = Instant.now().plus(Duration.ofDays(1));
        return sign();
    }

    public String wrongKey() {
        key = TestKey.generate();
        return sign();
    }

    public String wrongIssuer() {
        issuer = "http://127.0.0.1:8180/realms/another";
        return sign();
    }

    public String wrongAudience() {
        audience = "another-api";
        return sign();
    }

    /** {@code alg: none}: says all the right things and is signed by nobody. */
    public String unsigned() {
        return sign(Map.of("alg", "none", "typ", "JWT"), false);
    }

    /** Every token that a service must answer with 401, by what is wrong with it. */
    public Map<String, String> refused() {
        var copy = new LinkedHashMap<String, String>();
        copy.put("expired", again().expired());
        copy.put("not yet valid", again().notYetValid());
        copy.put("another key", again().wrongKey());
        copy.put("another issuer", again().wrongIssuer());
        copy.put("another audience", again().wrongAudience());
        copy.put("unsigned", again().unsigned());
        return copy;
    }

    private Tokens again() {
        var copy = new Tokens(user);
        copy.roles.addAll(roles);
        copy.groups.addAll(groups);
        copy.others.putAll(others);
        return copy;
    }

    private Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("aud", List.of(audience));
        claims.put("sub", idOf(user).toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "crm-tests");
        claims.put("preferred_username", user);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("nbf", issuedAt.getEpochSecond());
        claims.put("exp", issuedAt.plus(LIFETIME).getEpochSecond());
        claims.put("realm_access", Map.of("roles", roles));
        claims.put("groups", groups);
        claims.putAll(others);
        return claims;
    }

    private String sign(Map<String, String> header, boolean signed) {
        try {
            var content = base64(JSON.writeValueAsBytes(header)) + "." + base64(JSON.writeValueAsBytes(claims()));
            return content + "." + (signed ? base64(signature(content)) : "");
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(String content) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.signing());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
