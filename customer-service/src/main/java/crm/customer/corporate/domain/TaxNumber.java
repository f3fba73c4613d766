package crm.customer.corporate.domain;

import crm.platform.domain.InvalidInput;

/** Vergi kimlik numarası (VKN): ten digits, the last of which checks the others. */
public record TaxNumber(String value) {

    private static final int LENGTH = 10;

    public TaxNumber {
        if (value == null || !value.matches("\\d{10}") || !isChecked(value)) {
            throw InvalidInput.of(
                    "taxNumber", "corporate-customer.tax-number-invalid", "This is not a valid tax number (VKN).");
        }
    }

    private static boolean isChecked(String digits) {
        var sum = 0;
        for (int place = 0; place < LENGTH - 1; place++) {
            sum += weighed(Character.digit(digits.charAt(place), 10), LENGTH - 1 - place);
        }
        return (10 - sum % 10) % 10 == Character.digit(digits.charAt(LENGTH - 1), 10);
    }

    /** @param fromTheRight 9 for the first digit, 1 for the ninth */
    private static int weighed(int digit, int fromTheRight) {
        var shifted = (digit + fromTheRight) % 10;
        var weighed = shifted * (1 << fromTheRight) % 9;
        return shifted != 0 && weighed == 0 ? 9 : weighed;
    }
}
