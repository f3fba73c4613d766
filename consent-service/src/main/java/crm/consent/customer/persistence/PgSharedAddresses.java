package crm.consent.customer.persistence;

import crm.consent.customer.application.SharedAddresses;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.Visibility;
import crm.platform.security.Visibility.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PgSharedAddresses implements SharedAddresses {

    private static final String HIDDEN = """
            select l.contact_point_id as id from contact_point_link l join known_customer c on c.customer_id = l.person_id
            where l.contact_point_id = any($1) and l.valid_to is null
            group by l.contact_point_id having not bool_or(%s)
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgSharedAddresses(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Set<UUID>> hidden(Collection<UUID> contactPointIds, Visibility visibility) {
        if (contactPointIds.isEmpty() || visibility.scope() == Scope.ALL) {
            return Uni.createFrom().item(Set.of());
        }
        var condition = visibility.on("c", 2);
        var arguments = new ArrayList<Object>();
        arguments.add(contactPointIds.toArray(UUID[]::new));
        arguments.addAll(condition.arguments());
        return unitOfWork
                .ask(HIDDEN.formatted(condition.sql()), Tuple.from(arguments))
                .map(rows -> new HashSet<>(Found.list(rows, row -> row.getUUID("id"))));
    }
}
