package crm.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import crm.platform.domain.InvalidInput.Violation;
import crm.platform.json.RefusedValue;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What is wrong with the body of a request: that it cannot be read, or what its fields hold. */
final class BodyProblems {

    private BodyProblems() {}

    static Problem of(ConstraintViolationException failure) {
        return invalid(violations(failure.getConstraintViolations()));
    }

    static Problem of(JsonProcessingException failure) {
        if (failure instanceof RefusedValue refused) {
            return invalid(List.of(new Violation(path(refused), refused.code(), refused.getOriginalMessage())));
        }
        if (failure instanceof StreamConstraintsException
                || Causes.first(failure, StreamConstraintsException.class) != null) {
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

    private static Problem invalid(List<Violation> violations) {
        return Problem.of(422, "request.invalid", "Some fields are not valid.", violations, null);
    }

    private static List<Violation> violations(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Violation(field(violation), constraint(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
    }

    /** Drops the method and parameter name that Bean Validation puts in front: clients know fields, not methods. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .filter(node -> !node.isEmpty())
                .toList();
        var skip = violation.getPropertyPath().iterator().next().getKind() == ElementKind.METHOD ? 2 : 0;
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
        return "value." + name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
