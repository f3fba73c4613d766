package crm.platform.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.json.RequestJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashSet;

/** Reads merge patches as strictly as any other body: unknown properties and wrong types are refused, values are validated. */
@ApplicationScoped
public class MergePatches {

    /** The media type; resources take {@code application/json} as well. */
    public static final String JSON = "application/merge-patch+json";

    private final RequestJson json;
    private final Validator validator;

    MergePatches(RequestJson json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @param type of the values: a record that documents and constrains the fields, each of which may be null */
    public <T> MergePatch<T> read(ObjectNode body, Class<T> type) throws JsonProcessingException {
        var values = json.mapper().treeToValue(body, type);
        var violations = validator.validate(values);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        var named = new HashSet<String>();
        body.fieldNames().forEachRemaining(named::add);
        return new MergePatch<>(values, named);
    }
}
