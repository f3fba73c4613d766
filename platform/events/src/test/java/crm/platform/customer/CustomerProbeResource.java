package crm.platform.customer;

import crm.platform.customer.KnownCustomer.ExternalKey;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.CurrentUser;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Asks of customers as services do, for a caller. */
@Path("/probe/customers")
@RolesAllowed("dead-letter:redrive")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerProbeResource {

    private static final String FIND = "select " + KnownCustomers.SELECT
            + " from unnest($1::text[], $2::text[]) with ordinality as r(system, customer_key, place) "
            + KnownCustomers.BY_KEY
            + " order by r.place";

    private final KnownCustomers customers;
    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;

    CustomerProbeResource(KnownCustomers customers, ReactiveUnitOfWork unitOfWork, CurrentUser user) {
        this.customers = customers;
        this.unitOfWork = unitOfWork;
        this.user = user;
    }

    @GET
    @Path("/{id}/visible")
    public Uni<Boolean> isVisible(UUID id) {
        return unitOfWork.inTransaction(() -> customers.isVisible(id));
    }

    @GET
    @Path("/{id}/exists")
    public Uni<Boolean> exists(UUID id) {
        var visible = visibility().on("c", 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(visible.arguments());
        return unitOfWork.inTransaction(() -> unitOfWork.sql(
                sql -> sql.execute("select " + KnownCustomers.EXISTS.formatted(visible.sql()), Tuple.from(arguments))
                        .map(rows -> rows.iterator().next().getBoolean(0))));
    }

    /** By this key, then by one that nobody has. */
    @GET
    @Path("/by-key/{key}")
    public Uni<List<KnownCustomer>> byKey(String key) {
        var visible = visibility().on("c", 3);
        var arguments = new ArrayList<Object>(List.of(new String[] {"cdnow", "nobody"}, new String[] {key, key}));
        arguments.addAll(visible.arguments());
        return unitOfWork.inTransaction(() -> unitOfWork
                .sql(sql -> sql.execute(FIND.formatted(visible.sql()), Tuple.from(arguments)))
                .map(rows -> {
                    var found = new ArrayList<KnownCustomer>();
                    rows.forEach(row -> found.add(KnownCustomers.in(row)));
                    return found;
                }));
    }

    @GET
    @Path("/named/{key}")
    public Uni<List<UUID>> named(String key) {
        var keys = List.of(new ExternalKey("cdnow", key), new ExternalKey("nobody", key));
        return unitOfWork.inTransaction(() -> customers.named(keys)).map(found -> List.copyOf(found.values()));
    }

    private Visibility visibility() {
        return user.get().visibility();
    }
}
