package crm.platform.imports;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotFound;
import crm.platform.domain.RuleViolation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the rules of the domain about a row, one after the other until one refuses: a row is refused with the code that the API answers. */
public final class RowRules {

    private final ImportRow row;
    private @Nullable RowOutcome refusal;

    /** @param refusal of values that could not be read; null when all could */
    public RowRules(ImportRow row, @Nullable RowOutcome refusal) {
        this.row = row;
        this.refusal = refusal;
    }

    /**
     * @param column of the file, which the rule is about
     * @param rule throws what it has to say
     */
    public RowRules on(String column, Runnable rule) {
        if (refusal == null) {
            refusal = ask(column, rule);
        }
        return this;
    }

    /** The refusal, if there is one. */
    public RowOutcome orElse(Supplier<RowOutcome> accepted) {
        return refusal == null ? accepted.get() : refusal;
    }

    private @Nullable RowOutcome ask(String column, Runnable rule) {
        try {
            rule.run();
            return null;
        } catch (InvalidInput refused) {
            return row.failed(column, refused.code(), refused.getMessage());
        } catch (RuleViolation refused) {
            return row.failed(column, refused.code(), refused.getMessage());
        } catch (NotFound refused) {
            return row.failed(column, refused.code(), refused.getMessage());
        }
    }
}
