package crm.proofs.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Values as those of a person, which nobody else has: wherever one is found, that person is found.
 *
 * @param phone in the international form
 * @param nationalId a valid one
 */
record Canaries(String name, String phone, String email, String nationalId) {

    private static final int LETTERS = 12;

    static Canaries fresh() {
        var random = ThreadLocalRandom.current();
        var word = random.ints(LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Canaries(
                "Kanarya" + word,
                "+90555" + random.nextInt(1_000_000, 10_000_000),
                "kanarya." + word + "@example.com",
                nationalId(random.nextInt(100_000_000, 1_000_000_000)));
    }

    List<String> all() {
        return List.of(name, phone, email, nationalId);
    }

    /** As they may be written: without the plus, without the domain, as the bytes of a column. */
    List<String> traces() {
        return Stream.of(name, phone.substring(3), email.substring(0, email.indexOf('@')), nationalId)
                .flatMap(each -> Stream.of(each, HexFormat.of().formatHex(each.getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    /** Nine digits and the two that check them. */
    private static String nationalId(int nine) {
        var digits = String.valueOf(nine).chars().map(each -> each - '0').toArray();
        int odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8];
        int even = digits[1] + digits[3] + digits[5] + digits[7];
        int tenth = Math.floorMod(7 * odd - even, 10);
        return nine + String.valueOf(tenth) + (odd + even + tenth) % 10;
    }
}
