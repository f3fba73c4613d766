package crm.platform.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import crm.platform.call.CallContext;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.InvalidInput.Violation;
import crm.platform.domain.NotFound;
import crm.platform.domain.NotPermitted;
import crm.platform.domain.RuleViolation;
import crm.platform.domain.StaleVersion;
import crm.platform.json.RefusedValue;
import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where a failure becomes an answer. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final List<FailureReader> readers;

    ProblemMappers(@All List<FailureReader> readers) {
        this.readers = readers;
    }

    @ServerExceptionMapper
    Response rule(RuleViolation violation, UriInfo uri) {
        return answer(Problem.of(409, violation.code(), violation.getMessage()), uri);
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
    Response refused(Refusal refusal, UriInfo uri) {
        return answer(Problem.of(refusal.status(), refusal.code(), refusal.getMessage()), uri);
    }

    @ServerExceptionMapper
    Response unreadable(WebApplicationException failure, UriInfo uri, HttpServerRequest request) {
        var json = cause(failure, JsonProcessingException.class);
        if (json != null) {
            return answer(unreadableJson(json), uri);
        }
        // a parameter that is an object, as the request of a list, refuses as it is made
        var refused = cause(failure, InvalidInput.class);
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
        return answer(unreadableJson(failure), uri);
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    Response violated(ConstraintViolationException failure, UriInfo uri) {
        return answer(invalid(violations(failure.getConstraintViolations())), uri);
    }

    private static Problem invalid(Violation... violations) {
        return invalid(List.of(violations));
    }

    private static Problem invalid(List<Violation> violations) {
        return Problem.of(422, "request.invalid", "Some fields are not valid.", violations, null);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorised(SecurityException failure, UriInfo uri) {
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

    /** Null when there is none. */
    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static Problem unreadableJson(JsonProcessingException failure) {
        if (failure instanceof RefusedValue refused) {
            return invalid(new Violation(path(refused), refused.code(), refused.getOriginalMessage()));
        }
        if (failure instanceof StreamConstraintsException || cause(failure, StreamConstraintsException.class) != null) {
            return Problem.of(
                    400,
                    "request.beyond-limits",
                    "The body is nested too deeply, or too much or too long stands in it.");
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            var violation = new Violation(path(unknown), "property.unknown", "This property is not known here.");
            return Problem.of(
                    400,
                    "request.unknown-property",
                    "The body has a property that is not known.",
                    List.of(violation),
                    null);
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var violation = new Violation(path(mapping), "value.unreadable", "The value has the wrong type or form.");
            return Problem.of(
                    400, "request.unreadable", "A value in the body cannot be read.", List.of(violation), null);
        }
        return Problem.of(400, "request.unreadable", "The body is not the JSON that this operation takes.");
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."));
    }

    private static List<Violation> violations(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Violation(field(violation), constraint(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
    }

    /** Drops the method and parameter name that Bean Validation puts in front: clients know fields, not methods. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .filter(node -> !node.isEmpty())
                .toList();
        var skip = violation.getPropertyPath().iterator().next().getKind() == jakarta.validation.ElementKind.METHOD
                ? 2
                : 0;
        if (nodes.size() > skip) {
            return String.join(".", nodes.subList(skip, nodes.size()));
        }
        return skip == 2 && nodes.size() == 2 ? nodes.get(1) : "";
    }

    private static String constraint(ConstraintViolation<?> violation) {
        var name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return "value." + name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
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
