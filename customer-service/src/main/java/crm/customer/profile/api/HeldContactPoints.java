package crm.customer.profile.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.customer.contactpoint.api.ChangeContactPointRequest;
import crm.customer.contactpoint.api.ContactPointRequest;
import crm.customer.contactpoint.api.HeldContactPointView;
import crm.customer.profile.application.ChangeCustomer;
import crm.customer.profile.application.ChangeCustomer.Held;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.platform.command.Commands;
import crm.platform.data.Repository;
import crm.platform.patch.MergePatches;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What the API does with the contact points of customers of one kind. Each kind's resource says at which address, with which permission
 * and in which words.
 */
public final class HeldContactPoints<D extends CustomerDetails<D>> {

    private final Commands commands;
    private final ChangeCustomer<D> change;
    private final Repository<Customer<D>> customers;
    private final MergePatches patches;

    public HeldContactPoints(
            Commands commands, ChangeCustomer<D> change, Repository<Customer<D>> customers, MergePatches patches) {
        this.commands = commands;
        this.change = change;
        this.customers = customers;
        this.patches = patches;
    }

    public Uni<RestResponse<HeldContactPointView>> add(UUID customer, ContactPointRequest request) {
        return commands.created(
                request,
                () -> change.addContactPoint(customer, request.toEntered()).map(HeldContactPoints::view));
    }

    public Uni<HeldContactPointView> get(UUID customer, UUID contactPoint) {
        return customers
                .find(customer)
                .map(found -> HeldContactPointView.of(found.contactPoints().require(contactPoint), found.version()));
    }

    public Uni<RestResponse<HeldContactPointView>> change(UUID customer, UUID contactPoint, ObjectNode body)
            throws JsonProcessingException {
        var patch = patches.read(body, ChangeContactPointRequest.class);
        return commands.answered(
                body,
                () -> change.changeContactPoint(
                                customer, contactPoint, before -> ChangeContactPointRequest.after(patch, before))
                        .map(HeldContactPoints::view));
    }

    public Uni<RestResponse<HeldContactPointView>> verify(UUID customer, UUID contactPoint) {
        return recorded(() -> change.verifyContactPoint(customer, contactPoint));
    }

    public Uni<RestResponse<HeldContactPointView>> invalidate(UUID customer, UUID contactPoint) {
        return recorded(() -> change.invalidateContactPoint(customer, contactPoint));
    }

    /** @param shown how a customer of this kind is answered */
    public <V> Uni<RestResponse<V>> remove(UUID customer, UUID contactPoint, Function<Customer<D>, V> shown) {
        return commands.answered(
                Map.of(),
                () -> change.removeContactPoint(customer, contactPoint).map(shown));
    }

    private Uni<RestResponse<HeldContactPointView>> recorded(Supplier<Uni<Held>> work) {
        return commands.answered(Map.of(), () -> work.get().map(HeldContactPoints::view));
    }

    private static HeldContactPointView view(Held held) {
        return HeldContactPointView.of(held.contactPoint(), held.version());
    }
}
