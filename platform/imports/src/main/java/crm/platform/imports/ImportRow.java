package crm.platform.imports;

import crm.platform.domain.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells have all been checked. An empty cell and a column that the file lacks are both null.
 *
 * @param line number of the line in the file, the header being line 1
 * @param values by column name, of the Java type that {@link ColumnType} names; without empty cells
 */
@NullUnmarked // which cells may be empty, the columns of the kind say
public record ImportRow(int line, Map<String, Object> values) {

    public boolean has(String column) {
        return values.containsKey(column);
    }

    /** Of TEXT, KEY, EMAIL, PHONE and ENUM columns. */
    public String text(String column) {
        return (String) values.get(column);
    }

    public BigDecimal decimal(String column) {
        return (BigDecimal) values.get(column);
    }

    public Long integer(String column) {
        return (Long) values.get(column);
    }

    public Instant instant(String column) {
        return (Instant) values.get(column);
    }

    /** Empty for an empty cell. */
    @SuppressWarnings("unchecked") // the column's type says so
    public List<Interval> intervals(String column) {
        return (List<Interval>) values.getOrDefault(column, List.of());
    }

    public LocalDate date(String column) {
        return (LocalDate) values.get(column);
    }

    public UUID uuid(String column) {
        return (UUID) values.get(column);
    }

    public Boolean bool(String column) {
        return (Boolean) values.get(column);
    }

    public RowOutcome created() {
        return RowOutcome.created(line);
    }

    public RowOutcome updated() {
        return RowOutcome.updated(line);
    }

    public RowOutcome unchanged() {
        return RowOutcome.unchanged(line);
    }

    /** @param column null when the whole row is meant */
    public RowOutcome failed(@Nullable String column, String code, @Nullable String message) {
        return RowOutcome.failed(line, column, code, message);
    }

    /** @param column meant where the refusal names no field */
    public RowOutcome failed(String column, InvalidInput refused) {
        return failed(refused.field().orElse(column), refused.code(), refused.getMessage());
    }
}
