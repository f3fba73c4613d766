package crm.proofs.fuzz;

import java.util.List;

/** Values that have broken others. */
final class Hostile {

    private static final int TEXT_LIMIT = 64 * 1024;

    private static final int DIGITS = 300_000;

    /** JSON, as it stands in a body. */
    static final List<String> LITERALS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e-400",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "123456789012345678901234567890.123456789",
            "NaN",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-1\"",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"İıIiŞşĞğ\"",
            "\"\\u202Eabc\\u202C\"",
            "\"e\\u0301\\u0301\\u0301\\u0301\"",
            "\"\\uFEFF\\u200B\"",
            "\"\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\"",
            "\"2026-02-30\"",
            "\"+999999999-12-31\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"-999999999-01-01\"",
            "\"0000-01-01\"",
            "\"9999-12-31\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "2",
            "\"9\"",
            "\"true\"",
            "1e999999999",
            "\"1e999999999\"",
            "9".repeat(DIGITS),
            "\"" + "9".repeat(DIGITS) + "\"",
            "\"2026-01-15T09:30:00\"",
            "\"99999999-9999-9999-9999-999999999999\"",
            "\"1-1-1-1-1\"",
            "\"NO_SUCH_CONSTANT\"",
            "\"' or 1=1 --\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"<script>alert(1)</script>\"",
            "\"${jndi:ldap://127.0.0.1/a}\"",
            "\"../../etc/passwd\"",
            "[]",
            "[null]",
            "[[[]]]",
            "{}",
            "{\"$ref\":\"#\"}",
            "{\"@class\":\"java.lang.String\"}",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "ş".repeat(TEXT_LIMIT) + "\"");

    /** Text in a path, a query or a header; encoded where it is used. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "201",
            "1e3",
            "9223372036854775808",
            "NaN",
            "null",
            "true",
            "x".repeat(300),
            "x".repeat(5_000),
            "\u0000",
            "a\u0000b",
            "İıIi",
            "\u202Eabc",
            "e\u0301",
            "\uD83D\uDC69",
            "' or 1=1 --",
            "%",
            "\\",
            "a,b,c",
            ",".repeat(300),
            "..",
            "<script>",
            "2026-02-30",
            "+1000000000-12-31T23:59:59Z",
            "99999999-9999-9999-9999-999999999999");

    private Hostile() {}
}
