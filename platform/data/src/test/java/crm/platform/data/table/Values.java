package crm.platform.data.table;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Random values of columns, the extreme ones among them. */
final class Values {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "İstanbul ıIiİ",
            "\uD83D\uDE00 four bytes",
            "a,\"b\"\\c{}",
            "line\nbreak\ttab",
            "null",
            "'quoted'",
            "ş".repeat(2_000));
    private static final int TRIES = 2_000;

    private final Random random;
    private final int precision;
    private final int scale;

    /** @param precision of a numeric column, with its scale */
    Values(Random random, int precision, int scale) {
        this.random = random;
        this.precision = precision;
        this.scale = scale;
    }

    /** Of a declared type: of what it is made of, where its own value takes that; a code is each constant in turn. */
    @SuppressWarnings("unchecked") // the value is made by the type itself
    <V> V of(SqlType<V> type, int number) {
        if (!type.constants().isEmpty()) {
            return type.constants().get(number % type.constants().size());
        }
        if (type.base() == null) {
            return (V) plain(type);
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var made = made(type, number);
            if (made != null) {
                return made;
            }
        }
        throw new IllegalStateException("no random " + type.sql() + " makes a value: give samples() for it");
    }

    private <V> V made(SqlType<V> type, int number) {
        try {
            return type.of(of(type.base(), number));
        } catch (RuntimeException refused) {
            return null; // another one is tried; who never succeeds is told so
        }
    }

    private Object plain(SqlType<?> type) {
        var generator = GENERATORS.get(type.sql());
        if (generator == null) {
            throw new IllegalStateException("no generator for the type " + type.sql());
        }
        return generator.apply(this);
    }

    /** Of a field of an entity. */
    Object of(Class<?> type) {
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        var generator = FIELDS.get(type);
        if (generator == null) {
            throw new IllegalStateException("no generator for fields of " + type);
        }
        return generator.apply(this);
    }

    private String text() {
        return random.nextInt(3) == 0
                ? TEXTS.get(random.nextInt(TEXTS.size()))
                : new UUID(random.nextLong(), random.nextLong()).toString().substring(random.nextInt(36));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private long whole(long least, long most) {
        return switch (random.nextInt(5)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> random.nextInt(100);
            default -> random.nextLong(least, most);
        };
    }

    private BigDecimal decimal() {
        var most = new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
        return switch (random.nextInt(6)) {
            case 0 -> most;
            case 1 -> most.negate();
            case 2 -> BigDecimal.ZERO.setScale(scale);
            case 3 -> BigDecimal.valueOf(random.nextInt(100)).setScale(scale, RoundingMode.UNNECESSARY);
            default -> new BigDecimal(new BigInteger(30, random), scale).min(most);
        };
    }

    private Instant instant() {
        return switch (random.nextInt(4)) {
            case 0 -> Instant.parse("0001-01-01T00:00:00Z");
            case 1 -> Instant.parse("9999-12-31T23:59:59.999999Z");
            default ->
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                        .truncatedTo(ChronoUnit.MICROS);
        };
    }

    private LocalDate date() {
        return random.nextInt(4) == 0
                ? LocalDate.of(9999, 12, 31)
                : LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000L);
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400));
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(64)];
        random.nextBytes(bytes);
        return bytes;
    }

    private InetAddress address() {
        var bytes = new byte[random.nextBoolean() ? 4 : 16];
        random.nextBytes(bytes);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObject json() {
        return new JsonObject()
                .put("text", text())
                .put("number", random.nextInt())
                .put("list", array());
    }

    private JsonArray array() {
        return new JsonArray().add(text()).add(random.nextBoolean()).addNull();
    }

    private static final Map<String, Function<Values, Object>> GENERATORS = Map.ofEntries(
            Map.entry("uuid", Values::uuid),
            Map.entry("text", Values::text),
            Map.entry("boolean", values -> values.random.nextBoolean()),
            Map.entry("smallint", values -> (short) values.whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry("integer", values -> (int) values.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry("bigint", values -> values.whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry("numeric", Values::decimal),
            Map.entry("double precision", values -> values.random.nextGaussian()),
            Map.entry("date", Values::date),
            Map.entry("time without time zone", Values::time),
            Map.entry("timestamp with time zone", values -> values.instant().atOffset(java.time.ZoneOffset.UTC)),
            Map.entry("bytea", values -> io.vertx.core.buffer.Buffer.buffer(values.bytes())),
            Map.entry("inet", Values::address),
            Map.entry("jsonb", Values::json),
            Map.entry("text[]", values -> List.of(values.text(), values.text())),
            Map.entry("uuid[]", values -> List.of(values.uuid(), values.uuid())));

    private static final Map<Class<?>, Function<Values, Object>> FIELDS = Map.ofEntries(
            Map.entry(UUID.class, Values::uuid),
            Map.entry(String.class, Values::text),
            Map.entry(boolean.class, values -> values.random.nextBoolean()),
            Map.entry(Boolean.class, values -> values.random.nextBoolean()),
            Map.entry(short.class, values -> (short) values.whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(Short.class, values -> (short) values.whole(Short.MIN_VALUE, Short.MAX_VALUE)),
            Map.entry(int.class, values -> (int) values.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(Integer.class, values -> (int) values.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            Map.entry(long.class, values -> values.whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, values -> values.whole(Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(BigDecimal.class, Values::decimal),
            Map.entry(LocalDate.class, Values::date),
            Map.entry(LocalTime.class, Values::time),
            Map.entry(Instant.class, Values::instant),
            Map.entry(byte[].class, Values::bytes),
            Map.entry(JsonObject.class, Values::json));
}
