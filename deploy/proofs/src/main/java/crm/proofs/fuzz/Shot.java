package crm.proofs.fuzz;

import crm.proofs.openapi.ApiOperation;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request.
 *
 * @param what is wrong with it
 * @param address path and query
 * @param type of the body; null when it says none
 * @param body null when there is none
 */
record Shot(
        ApiOperation operation, String what, String address, Map<String, String> headers, String type, byte[] body) {

    Shot at(String otherAddress, String whatThere) {
        return new Shot(operation, whatThere, otherAddress, headers, type, body);
    }

    Shot with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Shot(operation, name + ": " + shortened(value), address, more, type, body);
    }

    Shot saying(String otherType, byte[] otherBody, String whatThere) {
        return new Shot(operation, whatThere, address, headers, otherType, otherBody);
    }

    static String shortened(String text) {
        return shortened(text, 60);
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "… (" + text.length() + " characters)";
    }
}
