package crm.customer.profile.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashSet;

/** Reads merge patches as strictly as any other body: unknown properties and wrong types are refused, values are validated. */
@ApplicationScoped
public class MergePatches {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatches(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T> MergePatch<T> read(ObjectNode body, Class<T> type) throws JsonProcessingException {
        var values = json.treeToValue(body, type);
        var violations = validator.validate(values);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        var named = new HashSet<String>();
        body.fieldNames().forEachRemaining(named::add);
        return new MergePatch<>(values, named);
    }
}
