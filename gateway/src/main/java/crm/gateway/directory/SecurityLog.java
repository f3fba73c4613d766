package crm.gateway.directory;

import crm.platform.security.CurrentUser;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what of users, teams, departments, roles and keys, in one place: the category {@code crm.security}. The gateway has no
 * table for it, and Keycloak's own events name the gateway's account.
 */
@Interceptor
@ToldToSecurity
@Priority(SecurityLog.BEHIND_VALIDATION)
class SecurityLog {

    /** What is malformed changes nothing, and may be anything. */
    static final int BEHIND_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    private static final Logger LOG = Logger.getLogger("crm.security");
    private static final int LONGEST = 300;

    /** What would look like another field or another line. */
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{Alnum}:/,._-]");

    private final CurrentUser caller;

    SecurityLog(CurrentUser caller) {
        this.caller = caller;
    }

    @AroundInvoke
    Object told(InvocationContext call) throws Exception {
        if (call.getMethod().isAnnotationPresent(GET.class)) {
            return call.proceed();
        }
        try {
            var answer = call.proceed();
            tell(call, answer, "done");
            return answer;
        } catch (RuntimeException failure) {
            tell(call, null, failure.getClass().getSimpleName());
            throw failure;
        }
    }

    private void tell(InvocationContext call, @Nullable Object answer, String outcome) {
        LOG.infof(
                "operation=%s about=%s actor=%s outcome=%s",
                call.getMethod().getAnnotation(Operation.class).operationId(),
                about(call.getParameters(), answer),
                caller.actor().orElse("nobody"),
                outcome);
    }

    /** Whatever the address and the body name, and what was made. */
    private static String about(Object[] asked, @Nullable Object answer) {
        var made = answer instanceof RestResponse<?> response ? response.getEntity() : null;
        var about = Stream.concat(Arrays.stream(asked), Stream.ofNullable(made))
                .flatMap(each -> Stream.ofNullable(text(each)))
                .collect(Collectors.joining(","));
        return UNUSUAL.matcher(about.substring(0, Math.min(about.length(), LONGEST)))
                .replaceAll("?");
    }

    private static @Nullable String text(@Nullable Object part) {
        if (part instanceof UUID || part instanceof String) {
            return part.toString();
        }
        return part instanceof Loggable loggable ? loggable.logged() : null;
    }
}
