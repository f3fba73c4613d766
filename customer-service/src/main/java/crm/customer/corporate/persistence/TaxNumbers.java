package crm.customer.corporate.persistence;

import crm.customer.corporate.domain.Company;
import crm.customer.profile.domain.Customer;
import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.AlreadyThere;
import crm.platform.security.CurrentUser;
import crm.platform.security.SqlCondition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tax number names one company, and so it names one customer (CUS-02). Asked in the transaction that writes, so that of two who take
 * a number at the same time one waits for the other and is refused.
 *
 * <p>Not a unique index: two customers who have shared a number since before the rule keep it, and may be changed in all else.
 */
@ApplicationScoped
class TaxNumbers {

    private static final SqlCondition NOBODY = new SqlCondition("false", List.of());

    /* By number modulo 64, in one order: a chunk of an import takes few locks, and two of them do not wait for each other in a circle. */
    private static final String QUEUE_UP = """
            select count(pg_advisory_xact_lock(hashtext('tax-number'), l.place)) from (
              select distinct mod(n::bigint, 64)::integer as place from unnest($1::text[]) n order by place) l
            """;

    private static final String TAKEN = """
            select o.id, %s as seen
            from unnest($1::uuid[], $2::text[]) w (id, tax_number)
            join corporate_customer o on o.tax_number = w.tax_number and o.id <> w.id
            where o.record_status in ('ACTIVE', 'ARCHIVED')
              and not exists (select from corporate_customer c where c.id = w.id and c.tax_number = w.tax_number)
            order by seen desc, o.id limit 1
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;

    TaxNumbers(ReactiveUnitOfWork unitOfWork, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.user = user;
    }

    /** Fails with {@link AlreadyThere} when one of these companies takes the number of another, or two of them the same. */
    Uni<Void> requireFree(List<Customer<Company>> companies) {
        if (companies.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = companies.stream().map(Customer::id).toArray(UUID[]::new);
        var numbers = companies.stream().map(TaxNumbers::of).toArray(String[]::new);
        return unitOfWork.sql(sql -> sql.execute(QUEUE_UP, Tuple.of(numbers))
                .chain(() -> sql.execute(TAKEN.formatted(seen().sql()), asking(ids, numbers)))
                .invoke(TaxNumbers::requireNone)
                .invoke(() -> requireDistinct(numbers))
                .replaceWithVoid());
    }

    private static String of(Customer<Company> company) {
        return company.state().details().taxNumber().value();
    }

    /** Nobody looks on while a job runs. */
    private SqlCondition seen() {
        return CallContext.current().actor().startsWith("user:")
                ? user.get().visibility().on("o", 3)
                : NOBODY;
    }

    private Tuple asking(UUID[] ids, String[] numbers) {
        var arguments = new ArrayList<Object>(List.of(ids, numbers));
        arguments.addAll(seen().arguments());
        return Tuple.from(arguments);
    }

    private static void requireNone(RowSet<Row> taken) {
        for (var row : taken) {
            throw refusal(row.getBoolean("seen") ? row.getUUID("id") : null);
        }
    }

    private static void requireDistinct(String[] numbers) {
        var seen = new HashSet<String>();
        for (var number : numbers) {
            if (!seen.add(number)) {
                throw refusal(null);
            }
        }
    }

    private static AlreadyThere refusal(@Nullable UUID existing) {
        return new AlreadyThere(
                "corporate-customer.tax-number-taken", "Another company has this tax number already.", existing);
    }
}
