package crm.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A value that can be read but that no field of any request takes (HTTP 422); where it stands is added on the way out. */
public final class RefusedValue extends JsonMappingException {

    private static final long serialVersionUID = 1L;
    private final String code;

    RefusedValue(JsonParser parser, String code, String message) {
        super(parser, message);
        this.code = code;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }
}
