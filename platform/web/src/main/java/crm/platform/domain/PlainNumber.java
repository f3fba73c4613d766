package crm.platform.domain;

import java.math.BigDecimal;

/**
 * Decimals of a size that can be worked with: {@code 1e999999999} is short to send and takes all memory as soon as somebody writes its
 * digits down.
 */
public final class PlainNumber {

    /** Of a number as it is written, and of its digits before and after the point. */
    public static final int MOST_DIGITS = 40;

    private PlainNumber() {}

    public static boolean isPlain(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** Fails with {@link NumberFormatException} as {@code new BigDecimal(text)} does, also for a number that is too long. */
    public static BigDecimal read(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new NumberFormatException("more than " + MOST_DIGITS + " characters");
        }
        var number = new BigDecimal(text);
        if (!isPlain(number)) {
            throw new NumberFormatException("more than " + MOST_DIGITS + " digits");
        }
        return number;
    }
}
