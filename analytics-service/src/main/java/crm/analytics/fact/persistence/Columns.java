package crm.analytics.fact.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Rows as columns: the arrays that {@code unnest} makes rows of again. Null values stay null. */
record Columns<T>(Collection<T> rows) {

    UUID[] ids(Function<T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    String[] texts(Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    Boolean[] flags(Function<T, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }

    Long[] counts(Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    BigDecimal[] decimals(Function<T, BigDecimal> column) {
        return rows.stream().map(column).toArray(BigDecimal[]::new);
    }

    OffsetDateTime[] moments(Function<T, Instant> column) {
        return rows.stream()
                .map(column)
                .map(at -> at == null ? null : at.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
