package crm.console.session;

import crm.console.api.ApiRefusal;
import crm.platform.security.Caller;
import crm.platform.security.CurrentUser;
import io.quarkus.oidc.RefreshToken;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, and until when without signing in again. */
@RequestScoped
public class SignedIn {

    private final CurrentUser user;
    private final JsonWebToken identity;
    private final RefreshToken refreshToken;

    SignedIn(CurrentUser user, JsonWebToken identity, RefreshToken refreshToken) {
        this.user = user;
        this.identity = identity;
        this.refreshToken = refreshToken;
    }

    public Caller caller() {
        return user.get();
    }

    /** Fails as the API would: a form that one may not send is not shown. */
    public void require(String permission) {
        if (!caller().may(permission)) {
            throw ApiRefusal.notPermitted();
        }
    }

    /** For people; the name of the account where the identity provider tells none. */
    public String name() {
        return Optional.ofNullable(identity.<String>getClaim("name")).orElseGet(() -> caller().name());
    }

    /** BCP 47, as the profile says; null: it says nothing. */
    public @Nullable String language() {
        return identity.getClaim("locale");
    }

    /** Empty where the identity provider does not say. */
    public Optional<Instant> until() {
        return TokenExpiry.of(refreshToken.getToken());
    }
}
