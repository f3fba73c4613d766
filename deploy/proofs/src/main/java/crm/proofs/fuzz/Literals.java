package crm.proofs.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.openapi.SampleValues;
import java.util.Set;
import java.util.regex.Pattern;

/** Which hostile values cannot be right at a place, by what the document says of it: one kind of value is never read as another. */
final class Literals {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern OUT_OF_BUSINESS = Pattern.compile("\"([+-]\\d{9,10}|0000|9999)-\\d\\d-\\d\\d(T.*)?\"");
    private static final Set<String> TIMES = Set.of("date", "date-time");
    private static final int LONGEST_NUMBER = 40;

    private Literals() {}

    /** @param schema resolved */
    static boolean isWrong(String literal, JsonNode schema) {
        if (NUMBER.matcher(literal).matches() && literal.length() > LONGEST_NUMBER) {
            return true;
        }
        switch (SampleValues.type(schema)) {
            case "string":
                return NUMBER.matcher(literal).matches()
                        || literal.equals("true")
                        || TIMES.contains(schema.path("format").asText())
                                && OUT_OF_BUSINESS.matcher(literal).matches();
            case "integer":
                return literal.startsWith("\"")
                        || literal.equals("true")
                        || FRACTION.matcher(literal).matches();
            case "number":
                return literal.startsWith("\"") || literal.equals("true");
            case "boolean":
                return literal.startsWith("\"") || NUMBER.matcher(literal).matches();
            default:
                return false;
        }
    }
}
