package crm.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes a service verify the tokens of {@link Tokens}; enough for one that has neither a database nor topics. */
public class TokenTrust implements QuarkusTestResourceLifecycleManager {

    /** The service verifies with our key instead of asking Keycloak for its keys; all other checks stay. */
    static Map<String, String> verification() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                TestKey.ofThisJvm().publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public Map<String, String> start() {
        return verification();
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
