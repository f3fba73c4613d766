package crm.proofs.authz;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.scene.People;
import crm.proofs.scene.Person;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tokens that must open nothing. Those with a wrong claim are signed with a key that the realm publishes, and differ from a token that
 * is accepted in that claim alone: so it is the claim that they are refused for.
 */
final class BadTokens {

    private static final String AUDIENCE = "crm-api";

    private final String issuer;
    private final People people;
    private final Person person;
    private final RealmKey published;
    private final RealmKey unknown;

    BadTokens(URI keycloak, People people, Person person) throws GeneralSecurityException {
        this.issuer = keycloak + "/realms/crm";
        this.people = people;
        this.person = person;
        this.published = RealmKey.generate();
        this.unknown = RealmKey.generate().named(published.id());
        published.publish(people.keycloak());
    }

    /** What all others differ from in one thing; it is to be accepted. */
    String good() {
        return signed(published, claims -> {});
    }

    List<Credential> all() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("no token", null);
        tokens.put("garbage", "garbage");
        tokens.put("a token without a signature", published.unsigned(claims()));
        tokens.put("a token of an unknown key", signed(unknown, claims -> {}));
        tokens.put("a token signed with the public key as a secret", published.signedByPublicKey(claims()));
        tokens.put("an expired token", signed(published, claims -> claims.put("exp", now() - 60)));
        tokens.put("a token of the future", signed(published, claims -> claims.put("nbf", now() + 3_600)));
        tokens.put("a token of another issuer", signed(published, claims -> claims.put("iss", issuer + "x")));
        tokens.put("a token for another audience", signed(published, claims -> claims.put("aud", "account")));
        var login = people.login(person);
        tokens.put("an id token", login.path("id_token").asText());
        tokens.put("a refresh token", login.path("refresh_token").asText());
        tokens.put("a token of another realm", people.keycloak().ofMasterRealm());
        var credentials = new ArrayList<Credential>();
        tokens.forEach((what, token) -> credentials.add(new Credential(what, null, () -> token)));
        return credentials;
    }

    private String signed(RealmKey key, Consumer<ObjectNode> change) {
        var claims = claims();
        change.accept(claims);
        return key.signed(claims);
    }

    private ObjectNode claims() {
        var claims = JsonNodeFactory.instance.objectNode();
        claims.put("iss", issuer).put("sub", person.id()).put("aud", AUDIENCE).put("typ", "Bearer");
        claims.put("jti", UUID.randomUUID().toString()).put("iat", now()).put("exp", now() + 3_600);
        claims.put("preferred_username", person.name());
        person.permissions().forEach(claims.putObject("realm_access").putArray("roles")::add);
        return claims;
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
