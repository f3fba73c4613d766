package crm.proofs.fuzz;

import crm.proofs.openapi.ApiOperation;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One request.
 *
 * @param what is wrong with it
 * @param wrong it has to be refused, whatever the operation thinks of the rest
 * @param address path and query
 * @param type of the body; null when it says none
 * @param content the body; null when there is none
 */
record Shot(
        ApiOperation operation,
        String what,
        boolean wrong,
        String address,
        Map<String, String> headers,
        String type,
        Supplier<byte[]> content) {

    /** Made when it is asked for: some are large. Null when there is none. */
    byte[] body() {
        return content == null ? null : content.get();
    }

    Shot at(String otherAddress, String whatThere) {
        return new Shot(operation, whatThere, wrong, otherAddress, headers, type, content);
    }

    Shot with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Shot(operation, name + ": " + shortened(value), wrong, address, more, type, content);
    }

    Shot saying(String otherType, Supplier<byte[]> otherBody, String whatThere) {
        return new Shot(operation, whatThere, wrong, address, headers, otherType, otherBody);
    }

    Shot thatIsWrong() {
        return new Shot(operation, what, true, address, headers, type, content);
    }

    static String shortened(String text) {
        return shortened(text, 60);
    }

    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "… (" + text.length() + " characters)";
    }
}
