package crm.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import crm.platform.call.CallContext;
import crm.platform.domain.AlreadyThere;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.domain.NotKnownYet;
import crm.platform.domain.NotPermitted;
import crm.platform.domain.RuleViolation;
import crm.platform.domain.StaleVersion;
import crm.platform.outage.Outage;
import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer. */
class ProblemMappers {

    /** A page without a session: the framework has said already that the browser shall go and sign in, or that its script cannot. */
    private static final Set<Integer> OF_BROWSERS = Set.of(302, 499);

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Until an event has come. */
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final List<FailureReader> readers;

    ProblemMappers(@All List<FailureReader> readers) {
        this.readers = readers;
    }

    @ServerExceptionMapper
    Response rule(RuleViolation violation, UriInfo uri) {
        return answer(Problem.of(409, violation.code(), violation.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response alreadyThere(AlreadyThere violation, UriInfo uri) {
        var problem = Problem.of(409, violation.code(), violation.getMessage());
        return answer(problem.besides(violation.existing()), uri);
    }

    @ServerExceptionMapper
    Response notFound(NotFound failure, UriInfo uri) {
        return answer(Problem.of(404, failure.code(), failure.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response notPermitted(NotPermitted failure, UriInfo uri) {
        return answer(Problem.of(403, failure.code(), failure.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response stale(StaleVersion failure, UriInfo uri) {
        var problem = Problem.of(412, "version.stale", failure.getMessage(), List.of(), failure.current());
        return builder(problem, uri)
                .header("ETag", EntityTags.of(failure.current()))
                .build();
    }

    @ServerExceptionMapper
    Response invalid(InvalidInput failure, UriInfo uri) {
        return answer(Problem.of(422, failure.code(), failure.getMessage(), failure.violations(), null), uri);
    }

    @ServerExceptionMapper
    Response notKnownYet(NotKnownYet failure, UriInfo uri) {
        var problem = Problem.of(422, failure.code(), failure.getMessage(), failure.violations(), null);
        return builder(problem, uri).header("Retry-After", SHORTLY.toSeconds()).build();
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri) {
        return answer(Problem.of(refusal.status(), refusal.code(), refusal.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response unreadable(WebApplicationException failure, UriInfo uri, HttpServerRequest request) {
        var json = Causes.first(failure, JsonProcessingException.class);
        if (json != null) {
            return answer(BodyProblems.of(json), uri);
        }
        // a parameter that is an object, as the request of a list, refuses as it is made
        var refused = Causes.first(failure, InvalidInput.class);
        if (refused != null) {
            return invalid(refused, uri);
        }
        var status = failure.getResponse().getStatus();
        if (isOfTheQuery(failure, uri)) {
            return answer(Problem.of(400, "request.unreadable", "A parameter in the query cannot be read."), uri);
        }
        if (status >= 500) {
            return unexpected(failure, uri);
        }
        return answer(Problem.of(status, code(status), Titles.of(status) + "."), uri);
    }

    /** The framework has mappers of its own for some of them, so these must be named here to be ours. */
    @ServerExceptionMapper({
        JsonProcessingException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class
    })
    Response unreadable(JsonProcessingException failure, UriInfo uri) {
        if (failure.getProcessor() instanceof JsonGenerator) {
            return unexpected(failure, uri);
        }
        return answer(BodyProblems.of(failure), uri);
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    Response violated(ConstraintViolationException failure, UriInfo uri) {
        return answer(BodyProblems.of(failure), uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorised(SecurityException failure, UriInfo uri, HttpServerRequest request) {
        int challenge = request.response().getStatusCode();
        if (OF_BROWSERS.contains(challenge)) {
            return Response.status(challenge).build();
        }
        var problem = Problem.of(401, "token.missing-or-invalid", "A valid bearer token is needed.");
        return builder(problem, uri).header("WWW-Authenticate", "Bearer").build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, UriInfo uri) {
        return answer(
                Problem.of(403, "permission.missing", "You do not have the permission that this operation needs."),
                uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri) {
        var known = readers.stream()
                .flatMap(reader -> reader.read(failure).stream())
                .findFirst();
        if (known.isPresent()) {
            return diagnosed(known.get(), uri);
        }
        if (Outage.isBehind(failure)) {
            LOG.warnf("not available: %s", failure.getClass().getName());
            return diagnosed(Diagnosis.unavailable("The service cannot reach what it needs; try again shortly."), uri);
        }
        LOG.errorf(failure, "unexpected failure of %s", uri.getPath());
        return answer(Problem.of(500, "internal", "Something went wrong on our side; quote the traceId."), uri);
    }

    private static Response diagnosed(Diagnosis diagnosis, UriInfo uri) {
        var answer = builder(Problem.of(diagnosis.status(), diagnosis.code(), diagnosis.detail()), uri);
        if (diagnosis.retryAfter() != null) {
            answer.header("Retry-After", diagnosis.retryAfter().toSeconds());
        }
        return answer.build();
    }

    /** The framework says 404 of every parameter that it cannot convert; where the path has none, it was no path. */
    private static boolean isOfTheQuery(WebApplicationException failure, UriInfo uri) {
        return failure instanceof NotFoundException
                && failure.getCause() != null
                && uri.getPathParameters().isEmpty();
    }

    private static String code(int status) {
        return "http." + Titles.of(status).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static Response answer(Problem problem, UriInfo uri) {
        return builder(problem, uri).build();
    }

    private static Response.ResponseBuilder builder(Problem problem, UriInfo uri) {
        var correlation = CallContext.current().correlationId();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.at(uri.getPath(), correlation == null ? null : correlation.toString()));
    }
}
