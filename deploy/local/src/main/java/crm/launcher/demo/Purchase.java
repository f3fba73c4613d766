package crm.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * One line of CDNOW_master.txt.
 *
 * @param line of the file, the header being line 1: the only name that a purchase has
 * @param customer number as it is written, with its zeros
 * @param amount US dollars
 */
record Purchase(int line, String customer, LocalDate date, int discs, BigDecimal amount) {

    static Purchase parse(int line, String text) {
        var fields = text.trim().split("\\s+");
        if (fields.length != 4) {
            throw new IllegalArgumentException("line " + line + " has " + fields.length + " fields, not 4");
        }
        return new Purchase(
                line,
                fields[0],
                LocalDate.parse(fields[1], DateTimeFormatter.BASIC_ISO_DATE),
                Integer.parseInt(fields[2]),
                new BigDecimal(fields[3]));
    }

    String customerExternalId() {
        return "cdnow-" + customer;
    }

    String externalId() {
        return "cdnow-" + line;
    }
}
