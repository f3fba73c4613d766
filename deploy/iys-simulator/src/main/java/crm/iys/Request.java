package crm.iys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A call, read. */
record Request(String method, String path, Map<String, String> query, String authorization, JsonNode body) {

    boolean is(String verb, String exactPath) {
        return method.equals(verb) && path.equals(exactPath);
    }
}
