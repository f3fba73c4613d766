package crm.consent.registry.remote;

import crm.consent.registry.application.Halts;
import crm.consent.registry.application.RegistryRefusal;
import crm.consent.registry.application.RegistryUnreachable;
import crm.consent.registry.domain.Pause;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Our token. Few may be asked for in an hour, and after one too many every further call prolongs the lock: so one call at a time, none
 * while the log-in is halted, and never more than eight an hour whatever goes wrong.
 */
@ApplicationScoped
public class Tokens {

    private static final Logger LOG = Logger.getLogger(Tokens.class);
    private static final Duration EARLY = Duration.ofSeconds(300);
    private static final int MOST_AN_HOUR = 8;

    private record Token(String access, Instant until, String refresh, Instant refreshUntil) {

        static final Token NONE = new Token(null, Instant.MIN, null, Instant.MIN);
    }

    private final Wire wire;
    private final IysSettings settings;
    private final Halts halts;
    private final Clock clock;
    private final Deque<Instant> calls = new ArrayDeque<>();
    private final AtomicReference<Uni<Token>> asking = new AtomicReference<>();
    private volatile Token token = Token.NONE;

    Tokens(Wire wire, IysSettings settings, Halts halts, Clock clock) {
        this.wire = wire;
        this.settings = settings;
        this.halts = halts;
        this.clock = clock;
    }

    Uni<String> access() {
        var current = token;
        return clock.instant().isBefore(current.until())
                ? Uni.createFrom().item(current.access())
                : renewed().map(Token::access);
    }

    /** The registry does not take this one any more. */
    void forget(String access) {
        var current = token;
        if (access.equals(current.access())) {
            token = new Token(null, Instant.MIN, current.refresh(), current.refreshUntil());
        }
    }

    private Uni<Token> renewed() {
        return Uni.createFrom().deferred(() -> {
            var running = asking.get();
            if (running != null) {
                return running;
            }
            var mine = ask().onTermination()
                    .invoke(() -> asking.set(null))
                    .memoize()
                    .indefinitely();
            return asking.compareAndSet(null, mine) ? mine : renewed();
        });
    }

    private Uni<Token> ask() {
        return halts.current().chain(halted -> {
            if (halted.getOrDefault(Halts.CREDENTIAL, Instant.MIN).isAfter(clock.instant())) {
                return Uni.createFrom().failure(new RegistryUnreachable("the log-in is halted"));
            }
            var current = token;
            return clock.instant().isBefore(current.refreshUntil())
                    ? refresh(current)
                    : call(password()).onFailure(RegistryRefusal.class).call(this::halt);
        });
    }

    /** A refresh token that is not taken is followed by the password, once. */
    private Uni<Token> refresh(Token current) {
        var body = new JsonObject().put("grant_type", "refresh_token").put("refresh_token", current.refresh());
        return call(body)
                .onFailure(
                        failure -> failure instanceof RegistryRefusal refusal && "invalid_grant".equals(refusal.code()))
                .recoverWithUni(() -> call(password()))
                .onFailure(RegistryRefusal.class)
                .call(this::halt);
    }

    private JsonObject password() {
        return new JsonObject()
                .put("grant_type", "password")
                .put("username", settings.username())
                .put("password", settings.password());
    }

    private Uni<Token> call(JsonObject body) {
        if (!mayCall()) {
            return Uni.createFrom().failure(new RegistryUnreachable("too many tokens were asked for in this hour"));
        }
        return wire.call(HttpMethod.POST, "/oauth2/token", body, null)
                .onFailure(failure -> failure.getCause() instanceof ConnectException)
                .invoke(this::wasNoCall)
                .map(answer -> token((JsonObject) answer))
                .invoke(fresh -> token = fresh);
    }

    private Uni<Void> halt(Throwable failure) {
        var code = String.valueOf(((RegistryRefusal) failure).code());
        var until = clock.instant().plus("H084".equals(code) ? Pause.AFTER_LOCK_OUT : Pause.AFTER_STOP);
        token = Token.NONE;
        LOG.errorf("the registry gives no token: %s; not asked again before %s", code, until);
        return halts.halt(Halts.CREDENTIAL, until, code);
    }

    private Token token(JsonObject answer) {
        var now = clock.instant();
        return new Token(
                answer.getString("access_token"),
                now.plusSeconds(answer.getLong("expires_in", 0L)).minus(EARLY),
                answer.getString("refresh_token"),
                now.plusSeconds(answer.getLong("refresh_expires_in", 0L)).minus(EARLY));
    }

    private synchronized boolean mayCall() {
        var now = clock.instant();
        while (!calls.isEmpty() && calls.peekFirst().isBefore(now.minus(Duration.ofHours(1)))) {
            calls.removeFirst();
        }
        if (calls.size() >= MOST_AN_HOUR) {
            return false;
        }
        calls.addLast(now);
        return true;
    }

    private synchronized void wasNoCall() {
        calls.pollLast();
    }
}
